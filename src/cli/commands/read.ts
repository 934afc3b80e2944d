import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { badUsage, notReadable } from '../../platform/errors.ts';
import { writeFileWhole } from '../../platform/write-file.ts';
import { renderPage } from '../../publishing/index.ts';
import { counted } from '../counted.ts';
import { expandInputs } from '../expand-inputs.ts';
import { printSummary } from '../print-summary.ts';
import { readFiles } from '../read-files.ts';
import { readMany } from '../read-many.ts';
import { requireApart } from '../require-apart.ts';
import { say, uiLanguage } from '../ui-language.ts';

interface Options {
  readonly json?: boolean;
  readonly html?: string;
  readonly out?: string;
  readonly jobs: number;
}

/** duban read: one report to the terminal, to JSON or to a page; or every report of a folder to a folder. */
export function readCommand(): Command {
  return new Command('read')
    .description(
      say(
        'Read a report: one file with one or both languages, or one file per language.',
        '读取报告：一个单语或双语文件，或每种语言一个文件',
      ),
    )
    .argument(
      '<file...>',
      say(
        'txt, md, docx, html or pdf; with --out also folders and patterns',
        'txt、md、docx、html 或 pdf；配合 --out 还可给文件夹和通配符',
      ),
    )
    .option(
      '--json',
      say(
        'print the reading (duban.reading/1) as JSON and nothing else',
        '只输出 JSON 格式的读取结果（duban.reading/1）',
      ),
    )
    .option(
      '--html <file>',
      say(
        'write one self-contained page: both languages side by side, everything marked on its words',
        '写出一个独立网页：中英对照，逐处标注',
      ),
    )
    .option(
      '--out <folder>',
      say(
        'read every file, folder and pattern given: one reading (JSON) per file, the tree kept',
        '读取给出的全部文件：每个文件一份 JSON，保留目录结构',
      ),
    )
    .option('--jobs <number>', say('threads for --out', '--out 使用的线程数'), positive, availableParallelism())
    .action(async (files: string[], options: Options) => {
      if (options.out === undefined) await readOne(files, options);
      else await readAll(files, options.out, options);
    });
}

async function readOne(files: readonly string[], { json, html }: Options): Promise<void> {
  await requireApart(files, [html]);
  const reading = await readFiles(files);
  if (html !== undefined) {
    await writeFileWhole(html, renderPage(reading, { ui: uiLanguage() }));
    process.stderr.write(uiLanguage() === 'zh' ? `已写入 ${html}\n` : `Wrote ${html}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify(reading)}\n`);
  else if (html === undefined) process.stdout.write(printSummary(reading, uiLanguage()));
}

async function readAll(patterns: readonly string[], out: string, { html, jobs }: Options): Promise<void> {
  if (html !== undefined)
    throw badUsage({
      en: '--html writes one page for one report. Leave out --out, or leave out --html.',
      zh: '--html 只为一份报告生成页面，请去掉 --out 或 --html。',
    });
  const started = performance.now();
  if (await isFile(out))
    throw badUsage({
      en: `${out} is a file, and the readings go into a folder. Give --out the name of a folder.`,
      zh: `${out} 是文件，而读取结果要写入文件夹。请用 --out 给出文件夹。`,
    });
  const { inputs, closed } = await expandInputs(patterns);
  for (const folder of closed) process.stderr.write(`${notReadable(folder).sentence[uiLanguage()]}\n`);
  const outcome = await readMany(inputs, out, jobs, uiLanguage());
  const read = outcome.read;
  const refused = outcome.refused + closed.length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(
    uiLanguage() === 'zh'
      ? `已读取 ${read} 个文件，拒绝 ${refused} 个，用时 ${seconds} 秒，结果在 ${out}\n`
      : `${counted(read, 'files')} read, ${refused} refused, ${seconds} s; readings are in ${out}\n`,
  );
  if (refused > 0) process.exitCode = 2;
}

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError(say('Give a whole number from 1 up.', '请填写 1 以上的整数。'));
  return number;
}
