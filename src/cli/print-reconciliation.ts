import { readableValue, type UiLanguage } from '../publishing/index.ts';
import type { Reconciliation, ReconciliationVerdict } from '../reading/index.ts';

const VERDICTS: Readonly<Record<ReconciliationVerdict, { zh: string; en: string }>> = {
  exceeded: { zh: '超额完成', en: 'exceeded' },
  delivered: { zh: '已完成', en: 'delivered' },
  partly: { zh: '部分完成', en: 'partly' },
  'different-stage': { zh: '所处阶段不同', en: 'at another stage' },
  'reported-without-number': { zh: '已提及、无数字', en: 'reported without a number' },
  'not-mentioned': { zh: '未提及', en: 'not mentioned' },
};

/** Each promise with its answer under it, and a count by verdict. */
export function printReconciliation({ place, lastYear, entries, unplanned }: Reconciliation, lang: UiLanguage): string {
  const title = [place[lang] ?? place.zh ?? place.en, lastYear].filter(Boolean).join(' ');
  const lines = entries.flatMap(({ commitment, results, verdict, target, actual, stage }) => [
    `${VERDICTS[verdict][lang]}  ${commitment.block}: ${commitment.text.trim()}`,
    ...results.map(({ block, text }) => `    → ${block}: ${text.trim()}`),
    ...(target && actual ? [`    ${readableValue(target, lang)} → ${readableValue(actual, lang)}`] : []),
    ...(stage ? [`    ${stage.then} → ${stage.now}`] : []),
  ]);
  const counts = Object.entries(VERDICTS).map(
    ([verdict, names]) => `${names[lang]} ${entries.filter((entry) => entry.verdict === verdict).length}`,
  );
  const rest = lang === 'zh' ? `计划外成果 ${unplanned.length}` : `${unplanned.length} results that answer no promise`;
  return `${[title, '', ...lines, '', [...counts, rest].join(' · ')].join('\n')}\n`;
}
