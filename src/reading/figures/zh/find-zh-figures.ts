import { claimedBy, type FoundFigure } from '../found-figure.ts';
import { lexicalFigures } from './lexical.ts';
import { ZH_RULES } from './rules.ts';
import { scanNumbers, type ZhContext } from './scan.ts';
import { numeralWords } from './words.ts';

/** The figures of one Chinese sentence, in order. Each number goes to the first rule that claims it. */
export function findZhFigures(text: string): FoundFigure[] {
  const lexical = lexicalFigures(text);
  const numbers = scanNumbers(text);
  if (numbers.length === 0) return lexical.sort((a, b) => a.start - b.start);
  const figures: FoundFigure[] = [];
  const context: ZhContext = { text, words: numeralWords(text), figures };
  let covered = 0;
  for (const number of numbers) {
    if (number.start < covered) continue;
    for (const rule of ZH_RULES) {
      const found = rule.read(number, context);
      if (found === null) continue;
      covered = number.end;
      for (const figure of found) figures.push(claimedBy(figure, rule.id));
      for (const { end } of found) covered = Math.max(covered, end);
      break;
    }
  }
  if (lexical.length === 0) return figures;
  const free = lexical.filter((one) => !figures.some(({ start, end }) => start < one.end && end > one.start));
  return [...figures, ...free].sort((a, b) => a.start - b.start);
}
