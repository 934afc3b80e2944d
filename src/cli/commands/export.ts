import { extname } from 'node:path';
import { Command, Option } from 'commander';
import { badUsage, noPairs } from '../../platform/errors.ts';
import { writeFileWhole } from '../../platform/write-file.ts';
import { taskCsv, taskWorkbook, translationMemory, type UiLanguage } from '../../publishing/index.ts';
import type { Reading } from '../../reading/index.ts';
import { readFiles } from '../read-files.ts';
import { requireApart } from '../require-apart.ts';
import { say, uiLanguage } from '../ui-language.ts';
import { VERSION } from '../version.ts';

const FORMATS: Readonly<Record<string, (reading: Reading, lang: UiLanguage) => string | Buffer | Promise<Buffer>>> = {
  tasks: taskWorkbook,
  csv: taskCsv,
  tmx: (reading) => translationMemory(reading, VERSION),
};

const formatOf = (out: string) => (/\.(?:csv|tmx)$/i.exec(out) ? extname(out).slice(1).toLowerCase() : 'tasks');

/** duban export: files that an office or a translation tool takes in. */
export function exportCommand(): Command {
  return new Command('export')
    .description(
      say(
        'Write the task table (xlsx or csv) or a translation memory (TMX 1.4b).',
        '导出任务分解表（xlsx 或 csv）或翻译记忆库（TMX 1.4b）',
      ),
    )
    .argument(
      '[file...]',
      say('one file with both languages, or one file per language', '一个双语文件，或每种语言一个文件'),
    )
    .option(
      '--all',
      say(
        'everything in the database, for `duban restore` on another one; to standard output without --out',
        '整个数据库，供另一处 `duban restore` 使用；不给 --out 则写到标准输出',
      ),
    )
    .addOption(
      new Option(
        '--format <format>',
        say('what to write; else told by the ending of the file', '导出的内容；不给则看输出文件的扩展名'),
      ).choices(Object.keys(FORMATS)),
    )
    .option('--out <file>', say('where to write it', '写入的文件'))
    .action(async (files: string[], { format, out, all }: { format?: string; out?: string; all?: boolean }) => {
      const lang = uiLanguage();
      if (all) {
        if (files.length > 0 || format !== undefined)
          throw badUsage({
            en: '--all writes the whole database and nothing else. Leave out the report and --format, or leave out --all.',
            zh: '--all 只导出整个数据库。请去掉报告文件和 --format，或去掉 --all。',
          });
        return (await import('../ledger/export-all.ts')).exportAll(out);
      }
      if (files.length === 0 || !out)
        throw badUsage({
          en: 'Name a report and where to write with --out FILE, or give --all for the whole database.',
          zh: '请指定报告文件，并用 --out 指定输出文件；导出整个数据库请用 --all。',
        });
      await requireApart(files, [out]);
      const chosen = format ?? formatOf(out);
      if (chosen === 'tasks' && /\.(?:csv|tmx)$/i.test(out))
        throw badUsage({
          en: `--format tasks writes a workbook, and ${out} ends in ${extname(out)}. Name a .xlsx file, or leave out --format.`,
          zh: `--format tasks 导出 xlsx 工作簿，而 ${out} 的扩展名是 ${extname(out)}。请改用 .xlsx，或去掉 --format。`,
        });
      const reading = await readFiles(files);
      if (chosen === 'tmx' && reading.segments.every(({ zh, en }) => zh.length === 0 || en.length === 0))
        throw noPairs(files.join(' '));
      await writeFileWhole(out, await FORMATS[chosen]!(reading, lang));
      process.stderr.write(lang === 'zh' ? `已写入 ${out}\n` : `Wrote ${out}\n`);
    });
}
