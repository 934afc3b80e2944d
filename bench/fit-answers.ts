/**
 * Fits the weights of `find-answers.ts` to pairs of reports whose promises and answers were judged by hand, and tells for
 * each pair how the weights do that were fitted on the others. `npm run fit -- FOLDER…`, each with
 * - `last.txt` and `this.txt`: the reports, a paragraph a line
 * - `truth.jsonl`: one record per promise of the plan in last.txt: `{ line, start, text, results: [{ line, start, text }…] }`,
 *   its place and its answers in this.txt (none: the review says nothing of it). `maybe` lists results that may be named
 *   and need not; a record with `weak` or `framing` is left out either way.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readReport } from '../src/reading/index.ts';
import type { Span } from '../src/reading/reading.ts';
import { type Candidate, type Candidates, candidatesOf } from '../src/reading/reconcile/candidates.ts';
import { type Clause, clausesOf } from '../src/reading/reconcile/clause.ts';
import { findAnswers, WEIGHTS, type Weights } from '../src/reading/reconcile/find-answers.ts';
import { fitLogistic } from './fit-logistic.ts';
import { documentOf, linesOf } from './texts.ts';

interface Place {
  readonly line: number;
  readonly start: number;
  readonly text: string;
}

interface Judged extends Place {
  readonly results: readonly Place[];
  readonly maybe?: readonly Place[];
  readonly weak?: boolean;
  readonly framing?: boolean;
}

interface JudgedPair {
  readonly name: string;
  readonly commitments: readonly Clause[];
  readonly candidates: Candidates;
  /** What was judged of each commitment; undefined where nothing was. */
  readonly judged: readonly (Judged | undefined)[];
}

const NAMES = Object.keys(WEIGHTS) as (keyof Weights)[];

function load(folder: string): JudgedPair {
  const read = (name: string) => readReport([documentOf(linesOf(join(folder, name)))]);
  const commitments = clausesOf(read('last.txt'), 'commitment');
  const truth = readFileSync(join(folder, 'truth.jsonl'), 'utf8').split('\n').filter(Boolean);
  const records = truth.map((line): Judged => JSON.parse(line));
  return {
    name: basename(folder),
    commitments,
    candidates: candidatesOf(commitments, clausesOf(read('this.txt'), 'result')),
    judged: commitments.map(({ item: { span } }) => {
      const own = records.filter((one) => 2 * common(span, one) >= Math.min(span.text.length, one.text.length));
      return own.sort((a, b) => common(span, b) - common(span, a))[0];
    }),
  };
}

function common(span: Span, { line, start, text }: Place): number {
  return span.block === line ? Math.min(span.end, start + text.length) - Math.max(span.start, start) : 0;
}

/** 1 for an answer, 0 for none; undefined where it was not judged or may be either. */
function judgementOf(judged: Judged | undefined, { item: { span } }: Clause): 0 | 1 | undefined {
  const among = (places: readonly Place[] = []) => places.some((place) => common(span, place) > 0);
  if (!judged || judged.weak || judged.framing) return undefined;
  if (among(judged.results)) return 1;
  return among(judged.maybe) ? undefined : 0;
}

function fitted(pairs: readonly JudgedPair[]): Weights {
  const rows: number[][] = [];
  const answers: number[] = [];
  for (const { candidates, judged } of pairs) {
    for (const [index, row] of candidates.candidates.entries()) {
      for (const candidate of row) {
        const answer = judgementOf(judged[index], candidate.clause);
        if (answer === undefined) continue;
        rows.push(signsOf(candidate));
        answers.push(answer);
      }
    }
  }
  const weights = fitLogistic(rows, answers);
  return Object.fromEntries(NAMES.map((name, index) => [name, weights[index]!])) as Weights;
}

function signsOf({ likeness }: Candidate): number[] {
  return NAMES.map((name) => (name === 'bias' ? 1 : likeness[name]));
}

interface Counts {
  named: number;
  right: number;
  wanted: number;
  found: number;
}

function measure({ commitments, candidates, judged }: JudgedPair, weights: Weights): Counts {
  const counts: Counts = { named: 0, right: 0, wanted: 0, found: 0 };
  const found = new Set<Place>();
  for (const [index, answers] of findAnswers(commitments, candidates, weights).entries()) {
    for (const { clause } of answers) {
      const answer = judgementOf(judged[index], clause);
      if (answer === undefined) continue;
      counts.named++;
      counts.right += answer;
      if (answer === 1) found.add(judged[index]!);
    }
  }
  const all = [...new Set(judged)].filter((one) => one && !one.weak && !one.framing && one.results.length > 0);
  counts.wanted = all.length;
  counts.found = found.size;
  return counts;
}

function told({ named, right, wanted, found }: Counts): string {
  const share = (part: number, all: number) => (all === 0 ? 0 : part / all).toFixed(3);
  return `P ${share(right, named)} (${right}/${named})  R ${share(found, wanted)} (${found}/${wanted})`;
}

const pairs = process.argv.slice(2).map(load);
for (const pair of pairs) {
  const others = fitted(pairs.filter((one) => one !== pair));
  console.log(`${pair.name}  now ${told(measure(pair, WEIGHTS))}  fitted on the others ${told(measure(pair, others))}`);
}
const weights = fitted(pairs);
for (const name of NAMES) console.log(`  ${name}: ${Number(weights[name].toPrecision(3))},`);
