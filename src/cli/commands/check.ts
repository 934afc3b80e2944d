import { Command } from 'commander';
import { writeFileWhole } from '../../platform/write-file.ts';
import { findingsTable, sarifLog, workbook } from '../../publishing/index.ts';
import { printFindings } from '../print-findings.ts';
import { readFiles } from '../read-files.ts';
import { requireApart } from '../require-apart.ts';
import { say, uiLanguage } from '../ui-language.ts';
import { VERSION } from '../version.ts';

interface Options {
  readonly json?: boolean;
  readonly sarif?: string;
  readonly xlsx?: string;
  readonly strict?: boolean;
}

/** duban check: what a translator should look at, worst first. */
export function checkCommand(): Command {
  return new Command('check')
    .description(say('Check the two languages of a report against each other.', '核对报告的中英文'))
    .argument(
      '<file...>',
      say('one file with both languages, or one file per language', '一个双语文件，或每种语言一个文件'),
    )
    .option('--json', say('print the findings as JSON and nothing else', '只输出 JSON 格式的核对问题'))
    .option('--sarif <file>', say('write the findings as SARIF 2.1.0', '把核对问题写成 SARIF 2.1.0'))
    .option('--xlsx <file>', say('write the findings as a workbook', '把核对问题写成 Excel 工作簿'))
    .option('--strict', say('exit with 1 when there is an error', '有错误时以 1 退出'))
    .action(async (files: string[], { json, sarif, xlsx, strict }: Options) => {
      const lang = uiLanguage();
      await requireApart(files, [sarif, xlsx]);
      const reading = await readFiles(files);
      if (sarif !== undefined) await writeFileWhole(sarif, sarifLog(reading, files, VERSION, lang));
      if (xlsx !== undefined) await writeFileWhole(xlsx, await workbook([findingsTable(reading, lang)]));
      process.stdout.write(json ? `${JSON.stringify(reading.findings)}\n` : printFindings(reading, lang));
      if (strict && reading.findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    });
}
