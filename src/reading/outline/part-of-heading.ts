import type { Language, Part } from '../reading.ts';

const REVIEW = {
  zh: /回顾|(?:工作|完成|推进|进展|开展|落实)情况|工作成效|主要成(?:绩|就)|取得的成(?:绩|就)|工作总结/,
  en: /\b(?:review|retrospect|in 20\d\d: looking back|work (?:done|completed) in|achievements|(?:past|last) (?:year|five years)|20\d\d in review)\b/i,
};
const PLAN = {
  zh: /任务|安排|重点工作|工作建议|工作的建议|政府工作建议|目标|要求|部署|思路|打算|举措|自身建设|治理效能|努力方向|今后|未来|要点/,
  en: /\b(?:tasks?|plans? for|priorities|work for|arrangements|targets?|goals?|requirements|suggestions|recommendations|proposals|self-improvement|government (?:building|performance))\b/i,
};

/** 2026年主要工作, 2026年工作: looks back as the first part of a report, and ahead behind another. */
export function namesYearsWork(words: string): boolean {
  return /20\d\d年.{0,6}工作$/.test(words.trimEnd());
}

/** A document that only plans: 2026年工作要点, 民生实事清单. */
export function isPlanTitle(words: string): boolean {
  return /(?:工作|任务)(?:要点|计划|安排|清单)$|实事(?:项目)?(?:清单|安排|计划)?$/.test(words.trimEnd());
}

/** A document that only looks back: 2025年工作总结. One that names both has its parts. */
export function isReviewTitle(words: string): boolean {
  return /(?:工作|年度|半年)(?:总结|汇报|述职报告)(?:材料)?$/.test(words.trimEnd()) && !PLAN.zh.test(words);
}

/** Which part a heading opens; null where its words do not say. A heading that names both looks back. */
export function partOfHeading(words: string, lang: Language): Exclude<Part, 'other'> | null {
  if (REVIEW[lang].test(words)) return 'review';
  return PLAN[lang].test(words) ? 'plan' : null;
}
