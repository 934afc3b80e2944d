import { Worker } from 'node:worker_threads';
import type { UiLanguage } from '../publishing/index.ts';

// A thread of its own: the reading is one long piece of work, in which no timer of this thread would run. It writes to
// the terminal itself, because the stream of a worker goes through the thread that is busy.
const DRAW = `
const { writeSync } = require('node:fs');
const { workerData: { text, unit } } = require('node:worker_threads');
const started = Date.now();
const signs = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
setInterval(() => {
  const past = Date.now() - started;
  if (past < 1000) return;
  writeSync(2, '\\r' + signs[Math.floor(past / 100) % signs.length] + ' ' + text + ' ' + Math.floor(past / 1000) + unit + '\\x1b[K');
}, 100);
`;

/** Does the work; where it takes more than a second and a person is watching, says so meanwhile. Threads have no terminal. */
export async function withBusySign<T>(files: readonly string[], lang: UiLanguage, work: () => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work();
  const text = `${lang === 'zh' ? '正在读取' : 'reading'} ${files.join(', ')}`;
  const sign = new Worker(DRAW, { eval: true, workerData: { text, unit: lang === 'zh' ? ' 秒' : ' s' } });
  sign.unref();
  try {
    return await work();
  } finally {
    await sign.terminate();
    process.stderr.write('\r\x1b[K');
  }
}
