import { claimedBy, type FoundFigure } from '../found-figure.ts';
import { figure } from '../zh/rule.ts';
import { EN_RULES } from './rules.ts';
import { scanCodes, scanEnNumbers } from './scan.ts';

/** The figures of one English sentence, in order. Each number goes to the first rule that claims it. */
export function findEnFigures(text: string): FoundFigure[] {
  const figures: FoundFigure[] = [];
  let covered = 0;
  for (const number of scanEnNumbers(text)) {
    if (number.start < covered) continue;
    for (const rule of EN_RULES) {
      const found = rule.read(number, { text, figures });
      if (found === null) continue;
      covered = number.end;
      for (const figure of found) figures.push(claimedBy(figure, rule.id));
      for (const { end } of found) covered = Math.max(covered, end);
      break;
    }
  }
  const codes = scanCodes(text).filter(
    (code) => !figures.some(({ start, end }) => start < code.end && end > code.start),
  );
  if (codes.length === 0) return figures;
  for (const { start, end, value, label } of codes) {
    figures.push(claimedBy(figure(start, end, 'name-part', value, null, { counter: label }), 'en/figures/code'));
  }
  return figures.sort((a, b) => a.start - b.start);
}
