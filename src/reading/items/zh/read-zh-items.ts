import type { ClauseContext, ItemDraft } from '../item-draft.ts';
import { figuresWithin } from '../measures.ts';
import { comments, opensPurpose, weighs } from './commentary.ts';
import { framingOf } from './framing.ts';
import { readClause } from './read-clause.ts';
import { splitClauses } from './split-clauses.ts';

// Words before a clause that are no part of what it claims.
const PREFIX =
  /^(?:同时|此外|其中|目前|一年来|五年来|今年以来|今年|去年|全年|我们|要(?![素求点件])|并|[一二三四五六七八九十]是|[一二三四五六七八九十]要|并且|还要|继续要)(?=[一-龥“])/;
// The number of a list entry: 3.开工建设图书馆。
const ENTRY =
  /^(?:[0-9]{1,2}[.．、](?![0-9])|[（(](?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、|[①-⒛㈠-㈩]|——|[-–—•·●■◆](?= ))[、\s]{0,3}/;

const ENDS = '。！；';

/** The items of one Chinese sentence. `offset` is where the sentence stands in its block. */
export function readZhItems(text: string, offset: number, context: ClauseContext): ItemDraft[] {
  // （牵头单位：…）: who is charged with the task before it.
  if (/^[（(][^（()）]{0,400}[)）]$/.test(text) || weighs(text)) return [];
  const clauses = splitClauses(text);
  const items: ItemDraft[] = [];
  let purpose = false;
  /** Where the clause before begins, which names only whom a deed is for. */
  let whom = -1;
  clauses.forEach(({ start, end: stop }, index) => {
    const raw = text.slice(start, stop);
    // What stands before a colon announces the list behind it.
    if ((text[stop] === '：' || text[stop] === ':') && !/[0-9]$/.test(raw)) return;
    const entry = index === 0 || '；：:'.includes(text[start - 1]!) ? (ENTRY.exec(raw)?.[0].length ?? 0) : 0;
    const skip = entry + (PREFIX.exec(raw.slice(entry))?.[0].length ?? 0);
    const said = raw.slice(skip);
    const clause = ENDS.includes(raw.slice(-1)) ? said.replace(/(?<![。！；])[。！；]+$/, '') : said;
    const place = {
      last: index === clauses.length - 1,
      only: clauses.length === 1,
      review: context.review,
      told: items.length > 0,
      listed: index > 0 && entry > 0,
      behind: clauses.slice(index + 1, index + 3).map((one) => text.slice(one.start, one.end)),
    };
    if (text[start - 1] === '；') purpose = false;
    purpose ||= opensPurpose(clause);
    if (clause.length < 3 || (purpose && !/[0-9]/.test(clause)) || comments(clause, raw, context.review)) return;
    // 对遭遇困难的人员，都要实施救助: the clause in front is what it speaks of.
    const begin = whom >= 0 && /^(?:都|均|一律|全部)/.test(clause) ? whom : start + skip;
    const framing = framingOf(clause, place);
    whom = framing === 'lead' && clause.startsWith('对') ? begin : -1;
    if (framing) return;
    const end = start + skip + clause.length;
    const figures = figuresWithin(context.figures, offset + begin, offset + end);
    items.push(readClause(text.slice(begin, end), offset + begin, figures, context.year));
  });
  return items;
}
