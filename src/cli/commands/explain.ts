import { Command } from 'commander';
import { explain } from '../../reading/index.ts';
import { say, uiLanguage } from '../ui-language.ts';

const TITLES = {
  zh: { figures: '数字', results: '作为成果', commitments: '作为承诺' },
  en: { figures: 'figures', results: 'items in a review', commitments: 'items in a plan' },
};

/** duban explain "sentence": which rules fired on one sentence, and where. */
export function explainCommand(): Command {
  return new Command('explain')
    .description(say('Show which rules read what in one sentence.', '说明一句话里各条规则读出了什么'))
    .argument('<sentence>')
    .action((sentence: string) => {
      const titles = TITLES[uiLanguage()];
      const { figures, results, commitments } = explain(sentence);
      const lines = [
        sentence,
        ...section(
          titles.figures,
          figures.map(({ span, kind, value, upper, unit, qualifier, direction, by }) => {
            const size = upper === undefined ? value : `${value} to ${upper}`;
            return [place(span), span.text, kind, size, unit, qualifier, direction, `[${by}]`];
          }),
        ),
        ...section(titles.results, items(sentence, results)),
        ...section(titles.commitments, items(sentence, commitments)),
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
    });
}

type Cells = readonly (string | null | undefined)[];

function section(title: string, rows: readonly Cells[]): string[] {
  return [`${title}:`, ...(rows.length > 0 ? rows.map((cells) => `  ${cells.filter(Boolean).join('  ')}`) : ['  —'])];
}

function items(sentence: string, drafts: ReturnType<typeof explain>['results']): Cells[] {
  return drafts.map(({ start, end, type, stage, measures, due, by }) => [
    place({ start, end }),
    sentence.slice(start, end),
    type,
    stage && `stage ${stage}`,
    measures.map(({ comparator, value, unit }) => `${comparator} ${value} ${unit ?? ''}`.trim()).join('; '),
    due && `due ${due}`,
    `[${by}]`,
  ]);
}

const place = ({ start, end }: { readonly start: number; readonly end: number }) => `${start}–${end}`;
