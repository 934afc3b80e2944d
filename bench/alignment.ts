import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../src/reading/index.ts';
import { f1, medianTime, seeded, table } from './measure.ts';
import { type Aligner, loadHunalign } from './peers/peers.ts';
import { documentOf, GOLD, hasReports, linesOf, reportPath } from './texts.ts';

const SEEDS = [1, 2, 3, 4, 5];
const DROPPED = 0.06;
const RUNS = 5;

interface Task {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Links `zh-en` between 0-based lines. */
  readonly gold: ReadonlySet<string>;
}

/** Alignment: F1 of links, as given and with six in a hundred lines dropped from either side (mean of five seeds). */
export async function benchAlignment(): Promise<string> {
  if (!hasReports) return 'The gold of alignments is not here; alignment was not measured.';
  const hunalign = await loadHunalign();
  const tasks: [string, Task][] = [
    ['district report 2025, lines 1–270', linesTask()],
    ['national report 2019, split into sentences', sentencesTask()],
  ];
  const rows: string[][] = [];
  for (const [name, task] of tasks) {
    rows.push([name, round(f1(duban(task), task.gold)), round(f1(await peer(hunalign, task), task.gold))]);
    rows.push([`${name}, 6 % dropped`, ...(await mean(task, hunalign))]);
  }
  const task = sentencesTask();
  const mine = medianTime(() => duban(task), 7, 2);
  const started = performance.now();
  for (let run = 0; run < RUNS; run++) await peer(hunalign, task);
  const other = (performance.now() - started) / RUNS;
  return `${table(['link F1', 'Duban', 'hunalign'], rows)}\n\nMilliseconds for the national report in sentences: Duban, whole pipeline ${mine.toFixed(0)}; hunalign, alignment alone ${other.toFixed(0)}.`;
}

async function mean(task: Task, hunalign: Aligner): Promise<string[]> {
  let mine = 0;
  let other = 0;
  for (const seed of SEEDS) {
    const less = drop(task, seed);
    mine += f1(duban(less), less.gold) / SEEDS.length;
    other += f1(await peer(hunalign, less), less.gold) / SEEDS.length;
  }
  return [round(mine), round(other)];
}

function linesTask(): Task {
  const lines = linesOf(reportPath('chaoyang-2025.bilingual.txt')).slice(0, 270);
  const pairs = readFileSync(join(GOLD, 'align.tsv'), 'utf8').split('\n').slice(1).filter(Boolean);
  const numbers = (cell: string | undefined) =>
    (cell ?? '')
      .split(',')
      .map(Number)
      .filter((number) => number > 0);
  const zhLines = lines.flatMap((line, index) => (/[\u4e00-\u9fff]/.test(line) ? [index + 1] : []));
  const enLines = lines.flatMap((line, index) => (line.trim() && !/[\u4e00-\u9fff]/.test(line) ? [index + 1] : []));
  const gold = new Set<string>();
  for (const pair of pairs) {
    const [zh, en] = pair.split('\t');
    for (const a of numbers(zh)) for (const b of numbers(en)) gold.add(`${zhLines.indexOf(a)}-${enLines.indexOf(b)}`);
  }
  const textOf = (numbers: readonly number[]) => numbers.map((number) => lines[number - 1]!);
  return { zh: textOf(zhLines), en: textOf(enLines), gold };
}

function sentencesTask(): Task {
  const side = (ending: string) => linesOf(reportPath(`aligned-2019.${ending}`)).filter((line) => line !== '');
  const gold = new Set<string>();
  for (const line of side('gold')) {
    const [zh, en] = line.split(':').map((cell) => JSON.parse(cell) as number[]);
    for (const a of zh!) for (const b of en!) gold.add(`${a}-${b}`);
  }
  return { zh: side('zh'), en: side('en'), gold };
}

/** Lines dropped at random from either side; links of lines that are gone are gone. */
function drop({ zh, en, gold }: Task, seed: number): Task {
  const chance = seeded(seed);
  const keep = (lines: readonly string[]) => lines.flatMap((_, index) => (chance() < DROPPED ? [] : [index]));
  const zhKept = keep(zh);
  const enKept = keep(en);
  const zhAt = new Map(zhKept.map((old, now) => [old, now]));
  const enAt = new Map(enKept.map((old, now) => [old, now]));
  const links = [...gold].flatMap((link) => {
    const [a, b] = link.split('-').map(Number);
    return zhAt.has(a!) && enAt.has(b!) ? [`${zhAt.get(a!)}-${enAt.get(b!)}`] : [];
  });
  return { zh: zhKept.map((index) => zh[index]!), en: enKept.map((index) => en[index]!), gold: new Set(links) };
}

function duban({ zh, en }: Task): Set<string> {
  const { segments } = readReport([documentOf(zh, 'zh.txt'), documentOf(en, 'en.txt')]);
  return new Set(segments.flatMap((one) => one.zh.flatMap((a) => one.en.map((b) => `${a.block - 1}-${b.block - 1}`))));
}

/** A rung of the ladder reaches to where the next one begins. */
async function peer(hunalign: Aligner, { zh, en }: Task): Promise<Set<string>> {
  const ladder = await hunalign(zh, en);
  const links = new Set<string>();
  ladder.forEach(([a, b], index) => {
    const [nextA, nextB] = ladder[index + 1] ?? [zh.length, en.length];
    for (let one = a; one < nextA; one++) for (let two = b; two < nextB; two++) links.add(`${one}-${two}`);
  });
  return links;
}

const round = (value: number) => value.toFixed(3);
