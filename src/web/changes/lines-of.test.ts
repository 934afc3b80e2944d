import { expect, test } from 'vitest';
import { MATTER_DEEDS } from '../../delivery/index.ts';
import { happened } from '../messages/changes.ts';
import { deeds } from '../messages/matter.ts';
import { linesOf } from './lines-of.ts';

const names = {
  u1: { zh: '水务局', en: 'Water Bureau' },
  u2: { zh: '财政局', en: 'Finance Bureau' },
  p1: { zh: '林晓', en: '林晓' },
};
const zh = { lang: 'zh', names } as const;
const en = { lang: 'en', names } as const;

test('a re-assignment says what changed and leaves out what stayed', () => {
  const data = {
    leadUnitId: 'u2',
    supportUnitIds: ['u1'],
    leaderId: 'p1',
    due: '2026-11-30',
    note: '',
    before: { unitIds: ['u1', 'u2'], leaderId: 'p1', due: '2026-10-31' },
  };
  expect(linesOf('assign-matter', data, en)).toEqual([
    { label: 'Lead unit', was: 'Water Bureau', now: 'Finance Bureau' },
    { label: 'Support units', was: 'Finance Bureau', now: 'Water Bureau' },
    { label: 'Due', was: '31 October 2026', now: '30 November 2026' },
  ]);
});

test('a first assignment has nothing before it', () => {
  const data = { leadUnitId: 'u1', supportUnitIds: [], leaderId: null, due: '2026-10-31', note: '抓紧', before: null };
  expect(linesOf('assign-matter', data, zh)).toEqual([
    { label: '牵头单位', was: null, now: '水务局' },
    { label: '完成时限', was: null, now: '2026年10月31日' },
    { label: '说明', was: null, now: '抓紧' },
  ]);
});

test('targets: one line for each that became another', () => {
  const row = { nameZh: '改造管网', nameEn: 'Pipes renewed', comparator: '>=', unit: '公里', due: '2026-12-31' };
  const changes = [
    { id: 'a', before: { ...row, value: '1200' }, after: { ...row, value: '1350.5' } },
    { id: 'b', before: { ...row, value: '7' }, after: { ...row, value: '7' } },
    { id: 'c', before: { nameZh: '泵站', value: '3' }, after: null },
  ];
  expect(linesOf('set-targets', { changes, reason: '' }, zh)).toEqual([
    {
      label: '指标“改造管网”',
      was: '不少于 1,200公里，截至 2026年12月31日',
      now: '不少于 1,350.5公里，截至 2026年12月31日',
    },
    { label: '指标“泵站”', was: '3', now: null },
  ]);
});

test('yuan are told in the scale in which people read them, what is counted without its measure word in English', () => {
  const target = (value: string, unit: string, counter?: string) => ({
    targets: [{ nameZh: '目标', comparator: '>=', value, unit, counter }],
  });
  const told = (data: object, speaker: typeof zh | typeof en) =>
    linesOf('register-matter', { ...data }, speaker)[0]?.now;
  expect(told(target('350000000', 'CNY'), zh)).toBe('不少于 3.5亿元');
  expect(told(target('350000000', 'CNY'), en)).toBe('at least RMB 350 million');
  expect(told(target('30', 'item', '座'), zh)).toBe('不少于 30座');
  expect(told(target('30', 'item', '座'), en)).toBe('at least 30');
});

test('a matter that is set aside says who decided it; one that took another in, what it got', () => {
  const aside = {
    outcome: 'set-aside',
    decidedBy: '区政府常务会议',
    reason: '规划调整',
    before: { stage: 'assigned' },
  };
  expect(linesOf('set-aside', aside, en)).toEqual([
    { label: 'Outcome', was: null, now: 'Set aside' },
    { label: 'Decided by', was: null, now: '区政府常务会议' },
    { label: 'Reason', was: null, now: '规划调整' },
  ]);
  const took = {
    mergedId: 'm1',
    merged: '2026-0007',
    sourceIds: ['s1'],
    quotes: ['改造管网。', '新建泵站。'],
    reason: '重复',
  };
  expect(linesOf('take-in-matter', took, zh)).toEqual([
    { label: '并入的事项', was: null, now: '2026-0007' },
    { label: '原文', was: null, now: '改造管网。 新建泵站。' },
    { label: '理由', was: null, now: '重复' },
  ]);
  const back = { stage: 'assigned', reason: '并错了', before: { stage: 'closed', outcome: 'merged' } };
  expect(linesOf('reopen-matter', back, zh)).toEqual([
    { label: '阶段', was: '已办结', now: '已交办' },
    { label: '结论', was: '已并入', now: null },
    { label: '理由', was: null, now: '并错了' },
  ]);
  // Told before a matter could come back to another stage.
  expect(linesOf('reopen-matter', { reason: '回访', before: { stage: 'closed' } }, zh)[0]).toMatchObject({
    now: '办理中',
  });
});

test('a name in quotation marks is quoted once', () => {
  const told = (nameZh: string, nameEn = '') => ({
    changes: [{ id: 'a', before: null, after: { nameZh, nameEn, value: '1' } }],
  });
  const labelOf = (data: ReturnType<typeof told>, speaker: typeof zh | typeof en) =>
    linesOf('set-targets', data, speaker)[0]!.label;
  expect(labelOf(told('“无废城市”'), zh)).toBe('指标“无废城市”');
  expect(labelOf(told('开展“无废城市”建设'), zh)).toBe('指标“开展‘无废城市’建设”');
  expect(labelOf(told('“一老”“一小”'), zh)).toBe('指标“‘一老’‘一小’”');
  expect(labelOf(told('建设', 'develop a "zero-waste city"'), en)).toBe("Target “develop a 'zero-waste city'”");
});

test('the history says in English what was done, and gives no orders', () => {
  const kinds = Object.keys(happened) as (keyof typeof happened)[];
  expect(MATTER_DEEDS.map(({ name }) => name).filter((name) => !(name in happened))).toEqual([]);
  // Of these words the past is spelt like the present.
  const alike = ['set-aside'];
  const orders = kinds.filter((kind) => kind in deeds && happened[kind].en === deeds[kind as keyof typeof deeds].en);
  expect(orders).toEqual(alike);
});

test('every deed on a matter has a name, and an event of an unknown kind still gives its reason', () => {
  expect(MATTER_DEEDS.map(({ name }) => name).filter((name) => !(name in deeds))).toEqual([]);
  expect(linesOf('of-later', { reason: 'new rules' }, en)).toEqual([{ label: 'Reason', was: null, now: 'new rules' }]);
});
