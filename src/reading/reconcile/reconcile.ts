import type { Reading } from '../reading.ts';
import type { Reconciliation, ReconciliationEntry } from '../reconciliation.ts';
import { clausesOf } from './clause.ts';
import { findAnswers } from './find-answers.ts';
import { verdictOf } from './verdict.ts';

/** Last year's plan beside this year's review of the same place: one entry per commitment, in the order of the plan. */
export function reconcile(last: Reading, now: Reading): Reconciliation {
  const commitments = clausesOf(last, 'commitment');
  const results = clausesOf(now, 'result');
  const answers = findAnswers(commitments, results);
  const used = new Set<string>();
  const entries = commitments.map(({ item }, index): ReconciliationEntry => {
    const found = answers[index]!;
    for (const { clause } of found) used.add(clause.item.id);
    const { verdict, why, ...details } = verdictOf(
      item,
      found.map(({ clause }) => clause.item),
    );
    return {
      commitment: { ...item.span, source: 0 },
      en: item.en.map((span) => ({ ...span, source: 0 })),
      verdict,
      results: found.map(({ clause }) => ({ ...clause.item.span, source: 1 })),
      ...details,
      confidence: Math.round((found[0]?.score ?? 0.5) * 100) / 100,
      why: found[0] ? `${why}; both have ${found[0].shared}` : why,
    };
  });
  return {
    schema: 'duban.reconciliation/1',
    place: { zh: now.report.place.zh ?? last.report.place.zh, en: now.report.place.en ?? last.report.place.en },
    lastYear: last.report.year,
    thisYear: now.report.year,
    entries,
    unplanned: results.filter(({ item }) => !used.has(item.id)).map(({ item }) => ({ ...item.span, source: 1 })),
  };
}
