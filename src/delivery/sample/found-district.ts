import { v7 as uuid } from 'uuid';
import { appendEvents, jurisdictions, memberships, people, type RoleName, units } from '../../ledger/index.ts';
import type { Connection } from '../../platform/database/database.ts';
import type { Actor } from '../actor.ts';
import { SAMPLE_UNITS } from './units.ts';

const TIME_ZONE = 'Asia/Shanghai';

/** Those who work for the whole district. */
const STAFF = {
  administrator: ['administrator', '系统管理员', '管理员', 'admin'],
  office: ['office', '何督成', '督查室主任', 'office'],
  verifier: ['office', '孟核之', '督查室副主任', 'verifier'],
  leader: ['leader', '顾云舟', '副区长', 'leader'],
  translator: ['translator', '苏译文', '外事办翻译', 'translator'],
} as const satisfies Record<string, readonly [RoleName, string, string, string]>;

export interface SamplePerson {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: RoleName;
  readonly unit: string | null;
}

export interface District {
  readonly jurisdictionId: string;
  readonly unitIds: ReadonlyMap<string, string>;
  readonly people: readonly SamplePerson[];
  readonly staff: Readonly<Record<keyof typeof STAFF, Actor>>;
  readonly liaisons: ReadonlyMap<string, Actor>;
  readonly leaders: ReadonlyMap<string, Actor>;
}

/** The fictional district of samples/: its government, its units and a person for each part in a matter's way. */
export async function foundDistrict(tx: Connection, at: Date): Promise<District> {
  const jurisdictionId = uuid();
  await tx.insert(jurisdictions).values({
    id: jurisdictionId,
    nameZh: '云河区人民政府（示例）',
    nameEn: 'Yunhe District Government (sample)',
    level: 'district',
    timeZone: TIME_ZONE,
    isSample: true,
    createdAt: at,
  });
  const unitIds = new Map(SAMPLE_UNITS.map(({ key }) => [key, uuid()]));
  await tx.insert(units).values(
    SAMPLE_UNITS.map((one, position) => ({
      jurisdictionId,
      id: unitIds.get(one.key)!,
      nameZh: one.nameZh,
      nameEn: one.nameEn,
      aliases: [...one.aliases],
      duties: [...one.duties],
      position,
      createdAt: at,
    })),
  );

  const known: (SamplePerson & { readonly post: string })[] = [];
  const join = (role: RoleName, name: string, post: string, login: string, unit: string | null): Actor => {
    const personId = uuid();
    known.push({ personId, name, post, email: `${login}@yunhe.example`, role, unit });
    const unitId = unit ? unitIds.get(unit)! : null;
    return { jurisdictionId, personId, name, timeZone: TIME_ZONE, memberships: [{ role, unitId }] };
  };
  const staff = Object.fromEntries(
    Object.entries(STAFF).map(([key, [role, name, post, login]]) => [key, join(role, name, post, login, null)]),
  ) as District['staff'];
  const inUnits = (role: 'liaison' | 'unit-leader', which: 0 | 1, post: string) =>
    new Map(
      SAMPLE_UNITS.map(({ key, people: names }) => [
        unitIds.get(key)!,
        join(role, names[which], post, `${key}-${role === 'liaison' ? 'liaison' : 'leader'}`, key),
      ]),
    );
  const liaisons = inUnits('liaison', 0, '联络员');
  const leaders = inUnits('unit-leader', 1, '主要负责人');

  await tx.insert(people).values(
    known.map(({ personId, name, post, email }) => ({
      jurisdictionId,
      id: personId,
      name,
      post,
      email,
      createdAt: at,
    })),
  );
  await tx.insert(memberships).values(
    known.map(({ personId, role, unit }) => ({
      jurisdictionId,
      id: uuid(),
      personId,
      role,
      unitId: unit ? unitIds.get(unit)! : null,
      since: at.toISOString().slice(0, 10),
    })),
  );
  await appendEvents(tx, jurisdictionId, [
    {
      jurisdictionId,
      at,
      personId: null,
      kind: 'prepare-sample',
      data: { units: unitIds.size, people: known.length },
    },
  ]);
  return { jurisdictionId, unitIds, people: known, staff, liaisons, leaders };
}
