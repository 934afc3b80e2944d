import { Command } from 'commander';
import { readReport } from '../../reading/index.ts';

/** duban explain "sentence": which rules fired on one sentence, and where. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('Show which rules read what in one sentence. 逐条说明读取规则')
    .argument('<sentence>')
    .action((sentence: string) => {
      const reading = readReport([
        { name: 'sentence', format: 'txt', sha256: '', blocks: [{ number: 1, text: sentence }] },
      ]);
      const lines = reading.figures.map(({ span, kind, value, upper, unit, qualifier, direction, by }) => {
        const size = upper === undefined ? value : `${value} to ${upper}`;
        return `${span.start}–${span.end}  ${span.text}  ${kind} ${size} ${unit ?? ''} ${qualifier} ${direction ?? ''}  [${by}]`;
      });
      process.stdout.write(`${sentence}\n${lines.join('\n') || 'No rule found anything here.'}\n`);
    });
}
