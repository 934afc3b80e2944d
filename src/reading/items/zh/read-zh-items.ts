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

/** The items of one Chinese sentence. `offset` is where the sentence stands in its block. */
export function readZhItems(text: string, offset: number, context: ClauseContext): ItemDraft[] {
  // （牵头单位：…）: who is charged with the task before it.
  if (/^[（(][^（()）]{0,400}[)）]$/.test(text) || weighs(text)) return [];
  const clauses = splitClauses(text);
  const items: ItemDraft[] = [];
  let purpose = false;
  clauses.forEach(({ start, end }, index) => {
    const raw = text.slice(start, end);
    // What stands before a colon announces the list behind it.
    if (/[：:]/.test(text[end] ?? '') && !/[0-9]$/.test(raw)) return;
    const entry = index === 0 ? (ENTRY.exec(raw)?.[0].length ?? 0) : 0;
    const skip = entry + (PREFIX.exec(raw.slice(entry))?.[0].length ?? 0);
    const clause = raw.slice(skip).replace(/(?<![。！；])[。！；]+$/, '');
    const place = {
      last: index === clauses.length - 1,
      only: clauses.length === 1,
      review: context.review,
      told: items.length > 0,
      behind: clauses.slice(index + 1, index + 3).map((one) => text.slice(one.start, one.end)),
    };
    if (text[start - 1] === '；') purpose = false;
    purpose ||= opensPurpose(clause);
    if (clause.length < 3 || (purpose && !/[0-9]/.test(clause)) || comments(clause, raw, context.review)) return;
    if (framingOf(clause, place)) return;
    const from = offset + start + skip;
    const figures = figuresWithin(context.figures, from, from + clause.length);
    items.push(readClause(clause, from, figures, context.year));
  });
  return items;
}
