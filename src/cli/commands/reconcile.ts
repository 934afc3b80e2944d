import { Command } from 'commander';
import { isSamePlace, type PlaceName } from '../../delivery/facts/same-place.ts';
import { notALaterYear } from '../../platform/errors.ts';
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
      const [before, after] = [await readEdition(last), await readEdition(now)];
      const [lastYear, thisYear] = [before.report.year, after.report.year];
      if (lastYear !== null && thisYear !== null && thisYear <= lastYear)
        throw notALaterYear(last, lastYear, now, thisYear);
      warnOfPlaces(before.report.place, after.report.place);
      const reconciliation = reconcile(before, after);
      process.stdout.write(
        json ? `${JSON.stringify(reconciliation)}\n` : printReconciliation(reconciliation, uiLanguage()),
      );
    });
}

/** A place is told by the words of a title, and may be told otherwise a year later: said, and not refused. */
function warnOfPlaces(last: PlaceName, now: PlaceName): void {
  const [a, b] = [last.zh ?? last.en, now.zh ?? now.en];
  if (!a || !b || isSamePlace(last, now)) return;
  process.stderr.write(
    say(
      `The first report names ${a} and the second ${b}: what one place promised, another does not answer.\n`,
      `两份报告写的地方不同：前者是${a}，后者是${b}。一地的承诺，另一地的报告无法回应。\n`,
    ),
  );
}
