import type { Reading } from '../reading.ts';
import type { Reconciliation, ReconciliationEntry } from '../reconciliation.ts';
import { candidatesOf } from './candidates.ts';
import { clausesOf } from './clause.ts';
import { findAnswers } from './find-answers.ts';
import { verdictOf } from './verdict.ts';

/** Last year's plan beside this year's review of the same place: one entry per commitment, in the order of the plan. */
export function reconcile(last: Reading, now: Reading): Reconciliation {
  const commitments = clausesOf(last, 'commitment');
  const claims = clausesOf(now, 'result');
  const answers = findAnswers(commitments, candidatesOf(commitments, claims));
  const used = new Set<string>();
  const entries = commitments.map((commitment, index): ReconciliationEntry => {
    const { item } = commitment;
    const found = answers[index]!;
    const answering = found.map(({ clause }) => clause);
    const { verdict, why, also, ...details } = verdictOf(commitment, answering);
    const results = [...answering, ...also];
    for (const clause of results) used.add(clause.item.id);
    return {
      commitment: { ...item.span, source: 0 },
      en: item.en.map((span) => ({ ...span, source: 0 })),
      verdict,
      results: results.map((clause) => ({ ...clause.item.span, source: 1 })),
      ...details,
      confidence: Math.round((found[0]?.score ?? 0.5) * 100) / 100,
      why: found[0] ? `${why}; both speak of ${found[0].shared}` : why,
    };
  });
  return {
    schema: 'duban.reconciliation/1',
    place: { zh: now.report.place.zh ?? last.report.place.zh, en: now.report.place.en ?? last.report.place.en },
    lastYear: last.report.year,
    thisYear: now.report.year,
    entries,
    unplanned: claims
      .filter(({ item, leadIn }) => !leadIn && !used.has(item.id))
      .map(({ item }) => ({ ...item.span, source: 1 })),
  };
}
