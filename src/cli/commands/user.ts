import { Command, Option } from 'commander';
import { and, asc, eq } from 'drizzle-orm';
import { type Actor, dayIn, isHeld } from '../../delivery/index.ts';
import { jurisdictions, memberships, people, ROLES, units } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/database.ts';
import { DubanError } from '../../platform/errors.ts';
import type { Installation } from '../../server/index.ts';
import { enterPerson, makeEntrance } from '../../server/index.ts';
import { findActor } from '../ledger/find-actor.ts';
import { withLedger } from '../ledger/with-ledger.ts';
import { say, uiLanguage } from '../ui-language.ts';

interface Addition {
  readonly name: string;
  readonly role: (typeof ROLES)[number];
  readonly unit?: string;
  readonly post?: string;
  readonly by?: string;
}

/** duban user: who may do what, by the same deeds as the people page. */
export function userCommand(): Command {
  const by = () =>
    new Option(
      '--by <e-mail>',
      say('the administrator who does this; else the first one', '由哪位管理员办理；不填则为第一位'),
    );
  const user = new Command('user').description(say('People and their roles.', '人员与角色'));
  user
    .command('list')
    .description(say('Everyone, with roles and units.', '列出所有人员及其角色、单位'))
    .action(() => withLedger(({ database }) => list(database)));
  user
    .command('add')
    .description(say('Enter a person with a role; prints the link to sign in with.', '新增人员及角色，输出其登录链接'))
    .argument('<e-mail>')
    .requiredOption('--name <name>', say('as it is shown', '显示的姓名'))
    .addOption(new Option('--role <role>', say('what they do', '担任的角色')).choices(ROLES).makeOptionMandatory())
    .option('--unit <name>', say('where, for liaisons and unit leaders', '所在单位（联络员、单位负责人填写）'))
    .option('--post <post>', say('as printed in tables', '职务'))
    .addOption(by())
    .action((email: string, options: Addition) => withLedger((ledger) => add(ledger, email, options)));
  user
    .command('invite')
    .description(say('Print a link with which a person chooses a password.', '生成用于设置密码的登录链接'))
    .argument('<e-mail>')
    .addOption(by())
    .action((email: string, options: { by?: string }) =>
      withLedger(async (ledger) => {
        const actor = await findActor(ledger.database, options.by, 'administrator');
        const { personId } = await findActor(ledger.database, email, 'administrator');
        await invite(ledger, actor, personId);
      }),
    );
  return user;
}

async function list(database: Database): Promise<void> {
  const rows = await database.owner((tx) =>
    tx
      .select({ person: people, membership: memberships, timeZone: jurisdictions.timeZone, unit: units.nameZh })
      .from(people)
      .innerJoin(jurisdictions, eq(jurisdictions.id, people.jurisdictionId))
      .leftJoin(
        memberships,
        and(eq(memberships.jurisdictionId, people.jurisdictionId), eq(memberships.personId, people.id)),
      )
      .leftJoin(units, and(eq(units.jurisdictionId, people.jurisdictionId), eq(units.id, memberships.unitId)))
      .orderBy(asc(people.createdAt), asc(people.id)),
  );
  const now = new Date();
  const line = ({ person, membership, unit }: (typeof rows)[number]) => {
    const role = membership ? [membership.role, unit ?? ''] : ['-', ''];
    return [person.email || '-', person.name, ...role, person.active ? '' : '(inactive)'].join('\t').trimEnd();
  };
  const held = rows.filter(({ membership, timeZone }) => membership && isHeld(membership, dayIn(timeZone, now)));
  const ids = new Set(held.map(({ person }) => person.id));
  // Whoever holds nothing any more is there once.
  const others = new Map(rows.filter(({ person }) => !ids.has(person.id)).map((row) => [row.person.id, row]));
  for (const row of [...held, ...[...others.values()].map((row) => ({ ...row, membership: null }))])
    process.stdout.write(`${line(row)}\n`);
}

async function add(ledger: Installation, email: string, { name, role, unit, post, by }: Addition): Promise<void> {
  const { database } = ledger;
  const actor = await findActor(database, by, 'administrator');
  const unitId = unit ? await unitNamed(database, actor, unit) : null;
  const performing = { database, actor, now: () => new Date() };
  const added = await enterPerson(performing, { person: { name, email, post }, role: { role, unitId } });
  if (added.repeated) throw new Error('Without a request id nothing is a repetition.');
  await invite(ledger, actor, added.result.personId);
}

async function invite({ database, config }: Installation, actor: Actor, personId: string): Promise<void> {
  const origin = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const { url } = await makeEntrance({ database, origin, now: () => new Date() }).invite(actor, personId);
  process.stdout.write(`${url}\n`);
  process.stderr.write(
    uiLanguage() === 'zh'
      ? '请将此链接私下交给本人，只能使用一次。\n'
      : 'Hand this link to the person alone; it works once.\n',
  );
}

async function unitNamed(database: Database, { jurisdictionId }: Actor, name: string): Promise<string> {
  const all = await database.owner((tx) => tx.select().from(units).where(eq(units.jurisdictionId, jurisdictionId)));
  const found = all.find(({ nameZh, nameEn, aliases }) => [nameZh, nameEn, ...aliases].includes(name));
  if (found) return found.id;
  throw new DubanError('no-such-unit', {
    en: `${name}: there is no such unit. Give its name as on the units page.`,
    zh: `${name}：没有这个单位，请按单位页面上的名称填写。`,
  });
}
