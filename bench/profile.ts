import { Session } from 'node:inspector/promises';
import { readReport } from '../src/reading/index.ts';
import { table } from './measure.ts';
import { documentOf, hasReports, linesOf, reportPath, samplePath } from './texts.ts';

const ROUNDS = 60;

/** Shares of processor time by folder of the reading, from the sampling profiler, over sixty warm readings. */
export async function benchProfile(): Promise<string> {
  const document = documentOf(linesOf(hasReports ? reportPath('chaoyang-2025.bilingual.txt') : samplePath(2025)));
  for (let round = 0; round < 20; round++) readReport([document]);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  for (let round = 0; round < ROUNDS; round++) readReport([document]);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const shares = new Map<string, number>();
  let all = 0;
  for (const { callFrame, hitCount = 0 } of profile.nodes) {
    const folder =
      /src\/reading\/(?<folder>[a-z-]+)(?:\/|\.ts)/.exec(callFrame.url)?.groups?.folder ??
      (callFrame.functionName === '(garbage collector)' ? 'garbage collection' : 'Node and the rest');
    shares.set(folder, (shares.get(folder) ?? 0) + hitCount);
    all += hitCount;
  }
  const rows = [...shares]
    .sort((a, b) => b[1] - a[1])
    .map(([folder, hits]) => [folder, `${((100 * hits) / all).toFixed(1)} %`]);
  return table(['part', 'own time'], rows);
}
