import { Command } from 'commander';
import { reconcile } from '../../reading/index.ts';
import { printReconciliation } from '../print-reconciliation.ts';
import { readEdition } from '../read-edition.ts';
import { say, uiLanguage } from '../ui-language.ts';

/** duban reconcile: last year's promises beside what this year's report says of them. */
export function reconcileCommand(): Command {
  return new Command('reconcile')
    .description(
      say(
        "Put last year's plan beside this year's review of the same place.",
        '年度对账：去年的计划与今年的回顾逐条对照',
      ),
    )
    .argument('<last>', say("last year's report, or its reading as JSON", '去年的报告，或其读取结果（JSON）'))
    .argument('<this>', say("this year's report, or its reading as JSON", '今年的报告，或其读取结果（JSON）'))
    .option(
      '--json',
      say(
        'print the reconciliation (duban.reconciliation/1) as JSON and nothing else',
        '只输出 JSON 格式的对账结果（duban.reconciliation/1）',
      ),
    )
    .action(async (last: string, now: string, { json }: { json?: boolean }) => {
      const reconciliation = reconcile(await readEdition(last), await readEdition(now));
      process.stdout.write(
        json ? `${JSON.stringify(reconciliation)}\n` : printReconciliation(reconciliation, uiLanguage()),
      );
    });
}
