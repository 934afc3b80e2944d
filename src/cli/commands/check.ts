import { Command } from 'commander';
import { writeFileWhole } from '../../platform/write-file.ts';
import { findingsTable, sarifLog, workbook } from '../../publishing/index.ts';
import { printFindings } from '../print-findings.ts';
import { readFiles } from '../read-files.ts';
import { uiLanguage } from '../ui-language.ts';
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
    .description('Check the two languages of a report against each other. 核对中英文')
    .argument('<file...>', 'one file with both languages, or one file per language')
    .option('--json', 'print the findings as JSON and nothing else')
    .option('--sarif <file>', 'write the findings as SARIF 2.1.0')
    .option('--xlsx <file>', 'write the findings as a workbook')
    .option('--strict', 'exit with 1 when there is an error')
    .action(async (files: string[], { json, sarif, xlsx, strict }: Options) => {
      const lang = uiLanguage();
      const reading = await readFiles(files);
      if (sarif !== undefined) await writeFileWhole(sarif, sarifLog(reading, files, VERSION, lang));
      if (xlsx !== undefined) await writeFileWhole(xlsx, await workbook([findingsTable(reading, lang)]));
      process.stdout.write(json ? `${JSON.stringify(reading.findings)}\n` : printFindings(reading, lang));
      if (strict && reading.findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    });
}
