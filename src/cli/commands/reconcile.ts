import { Command } from 'commander';
import { reconcile } from '../../reading/index.ts';
import { printReconciliation } from '../print-reconciliation.ts';
import { readEdition } from '../read-edition.ts';
import { uiLanguage } from '../ui-language.ts';

/** duban reconcile: last year's promises beside what this year's report says of them. */
export function reconcileCommand(): Command {
  return new Command('reconcile')
    .description("Put last year's plan beside this year's review of the same place. 年度对账")
    .argument('<last>', "last year's report, or its reading as JSON")
    .argument('<this>', "this year's report, or its reading as JSON")
    .option('--json', 'print the reconciliation (duban.reconciliation/1) as JSON and nothing else')
    .action(async (last: string, now: string, { json }: { json?: boolean }) => {
      const reconciliation = reconcile(await readEdition(last), await readEdition(now));
      process.stdout.write(
        json ? `${JSON.stringify(reconciliation)}\n` : printReconciliation(reconciliation, uiLanguage()),
      );
    });
}
