import { beforeAll, expect, test } from 'vitest';
import { prepareSample, type Sample } from '../../src/delivery/sample/index.ts';
import { STAGES, VERDICTS, verifyChain } from '../../src/ledger/index.ts';
import { describeEachEngine } from '../database/harness.ts';
import { sampleReport } from '../engines/sample-report.ts';
import { requireTruePaces } from './true-pace.ts';

const NOW = new Date('2026-11-25T08:00:00Z');

describeEachEngine('the sample district', (database) => {
  const kept = new Map<string, Uint8Array>();
  let sample: Sample;
  beforeAll(async () => {
    sample = await prepareSample({
      database: database(),
      now: () => NOW,
      report: await sampleReport(2025),
      keepFile: async (sha256, bytes) => void kept.set(sha256, bytes),
    });
  });
  const count = async (question: string) =>
    (await database().query<{ n: number }>(`select count(*)::int as n from ${question}`))[0]!.n;

  test.each(STAGES)('has matters that are %s', async (stage) => {
    expect(await count(`matters where stage = '${stage}'`)).toBeGreaterThan(0);
  });

  test.each([...VERDICTS, 'set-aside'])('has matters with the outcome %s', async (outcome) => {
    expect(await count(`matters where outcome = '${outcome}'`)).toBeGreaterThan(0);
  });

  test('has extensions, reports sent back, units proposed and a file behind every piece of evidence', async () => {
    expect(await count("extensions where state = 'asked'")).toBeGreaterThan(0);
    expect(await count("extensions where state = 'granted'")).toBeGreaterThan(0);
    expect(await count("progress_reports where state = 'sent-back'")).toBeGreaterThan(0);
    expect(await count("progress_reports where state = 'awaiting-sign-off'")).toBeGreaterThan(0);
    expect(await count(`matters where due > '${NOW.toISOString().slice(0, 10)}'`)).toBeGreaterThan(0);
    const files = await database().query<{ sha256: string }>('select distinct sha256 from evidence');
    expect(files.length).toBeGreaterThan(0);
    for (const { sha256 } of files) expect(kept.has(sha256)).toBe(true);
  });

  test('has kept the pace that its rows give', async () => {
    await requireTruePaces(database(), sample.jurisdictionId);
    expect(await count('paces')).toBe(sample.matters);
  });

  test('tells a story in order, of deeds that happened, in a chain that verifies', async () => {
    const { fault, events } = await database().owner((tx) => verifyChain(tx, sample.jurisdictionId));
    expect(fault).toBeNull();
    expect(events).toBeGreaterThan(sample.deeds);
    expect(await count('(select at < lag(at) over (order by seq) as back from events) as told where back')).toBe(0);
    expect(await count(`events where at > '${NOW.toISOString()}'`)).toBe(0);
  });
});
