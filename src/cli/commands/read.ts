import { Command } from 'commander';
import { printSummary } from '../print-summary.ts';
import { readFiles } from '../read-files.ts';

/** duban read FILE…: a summary for people, or the reading itself as JSON. */
export function readCommand(): Command {
  return new Command('read')
    .description('Read a report: one file with one or both languages, or one file per language. 读取报告')
    .argument('<file...>', 'txt or md')
    .option('--json', 'print the reading (duban.reading/1) as JSON and nothing else')
    .action(async (files: string[], options: { json?: boolean }) => {
      const reading = await readFiles(files);
      process.stdout.write(options.json ? `${JSON.stringify(reading)}\n` : printSummary(reading));
    });
}
