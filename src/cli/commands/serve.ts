import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { renderPage } from '../../publishing/index.ts';
import { serveReading } from '../../server/index.ts';
import { readFiles } from '../read-files.ts';
import { uiLanguage } from '../ui-language.ts';

// dist/duban.js lies one folder below the package.
const SAMPLE = join(import.meta.dirname, '..', 'samples', 'yunhe-2026.bilingual.txt');

/** duban serve: the page of one report on this machine, until interrupted. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Show a report as a page in the browser; without a file the shipped sample. 在浏览器中查看')
    .argument('[file...]', 'one file with both languages, or one file per language')
    .option('--port <number>', 'port on this machine; 0 takes any free one', port, 4870)
    .action(async (files: string[], options: { port: number }) => {
      const lang = uiLanguage();
      const reading = await readFiles(files.length > 0 ? files : [SAMPLE]);
      const server = await serveReading({ html: renderPage(reading, { ui: lang }), reading, port: options.port });
      process.stdout.write(
        lang === 'zh'
          ? `${reading.report.title.zh ?? files.join(' ')}：${server.url}（按 Ctrl+C 结束）\n`
          : `${reading.report.title.en ?? reading.report.title.zh ?? files.join(' ')}: ${server.url} (Ctrl+C ends it)\n`,
      );
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
    });
}

function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('Give a port from 0 to 65535.');
  return number;
}
