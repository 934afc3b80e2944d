import { Command } from 'commander';
import { asc } from 'drizzle-orm';
import { type ChainReport, jurisdictions, verifyChain } from '../../ledger/index.ts';
import { DubanError } from '../../platform/errors.ts';
import { progressBar } from '../ledger/progress.ts';
import { withLedger } from '../ledger/with-ledger.ts';
import { say, uiLanguage } from '../ui-language.ts';

type Fault = NonNullable<ChainReport['fault']>;

const WHAT: Readonly<Record<Fault['fault'], { zh: string; en: string }>> = {
  changed: { en: 'was changed after it was recorded', zh: '在记录之后被修改' },
  missing: { en: 'is missing', zh: '缺失' },
  unlinked: {
    en: 'does not follow the one before it: something was inserted or taken out',
    zh: '与前一条不衔接，有记录被插入或删除',
  },
  'beyond-head': { en: 'was added behind the recorded end', zh: '是在已记录的末尾之后添加的' },
  'no-head': { en: 'is the last, but the recorded end is missing', zh: '之后的末尾记录缺失' },
};

const tampered = (place: string, { seq, fault }: Fault) =>
  new DubanError(
    'chain-broken',
    {
      en: `${place}: event ${seq} ${WHAT[fault].en}. Keep the database as it is, compare it with a backup, and find out who had access.`,
      zh: `${place}：第 ${seq} 条记录${WHAT[fault].zh}。请保留现状，与备份比对，并查明谁曾有权限。`,
    },
    1,
  );

// Silence over the wrong folder would pass for a chain that holds.
const nothingThere = () =>
  new DubanError('nothing-there', {
    en: 'There is no jurisdiction here, so there is nothing to verify. Give the right place with DUBAN_DATA or DATABASE_URL.',
    zh: '这里没有任何辖区，无可校验。请用 DUBAN_DATA 或 DATABASE_URL 指定正确的位置。',
  });

/** duban verify: walks the log of every jurisdiction from its first event to its last. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(say('Check that no event was changed, removed or inserted.', '校验事件链：没有事件被改动、删除或插入'))
    .action(async () => {
      const lang = uiLanguage();
      const faults = await withLedger(async ({ database }) => {
        const found: DubanError[] = [];
        const places = await database.owner((tx) =>
          tx.select().from(jurisdictions).orderBy(asc(jurisdictions.createdAt)),
        );
        if (places.length === 0) throw nothingThere();
        for (const { id, nameZh, nameEn } of places) {
          const name = lang === 'zh' ? nameZh : nameEn;
          const bar = progressBar(name);
          const { events, head, fault } = await database.snapshot((tx) => verifyChain(tx, id, bar.at)).finally(bar.end);
          if (fault) found.push(tampered(name, fault));
          else process.stdout.write(`${name}  ${events}  ${head}\n`);
        }
        return found;
      });
      const [first, ...others] = faults;
      for (const { sentence } of others) process.stderr.write(`${sentence[lang]}\n`);
      if (first) throw first;
    });
}
