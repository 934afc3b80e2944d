import type { Language } from '../reading.ts';

interface Wording {
  readonly clear: RegExp;
  readonly slight: RegExp;
}

// What was done: an aspect, a span of time that has passed, a comparison with the year before.
const PAST: Readonly<Record<Language, Wording>> = {
  zh: {
    clear:
      /(?<![为明末得不除到])了(?![解却结])|已(?!知)|同比|[比较]上年|累计|[一三五]年来|以来|去年|上半年|前三季度|[0-9]月份?[，、至—-]|荣获|获评|入选|圆满|较好|取得|得到/g,
    slight: /完成|新增|实现|达到|[增减][长少][0-9]|下降[0-9]|建成|发放|组织/g,
  },
  en: {
    clear: /\b(?:was|were|had|has been|have been|grew|rose|fell|last year|(?:the )?past (?:year|\w+ years))\b/gi,
    slight: /\b(?:[a-z]{2,}[^e\W]ed|made|built|held|won|took|led|kept|set up|put)\b/gi,
  },
};

// What is to be done: a modal, an aim, a term that is still to come.
const FUTURE: Readonly<Record<Language, Wording>> = {
  zh: {
    clear:
      /(?<![主重需必紧首])要(?![素求点闻塞员道件目案务])|(?<!即)将(?!士|军|领)|力争|争取(?!到|了)|确保|年内|明年|今年(?!以来|[上前])|年底前|计划(?![生经])|拟(?!定)|下一步/g,
    slight: /继续|加快|努力|大力|着力|积极|全力|不断|抓好|办好/g,
  },
  en: {
    clear: /\b(?:will|shall|must|should|need to|going to|(?:aim|plan|strive)s? to|(?:is|are) to be|this year|next year)\b/gi,
    slight: /\b(?:continue to|work to|carry out|further)\b|^[^a-z]{0,4}(?:Accelerate|Advance|Build|Complete|Create|Deepen|Develop|Enhance|Ensure|Expand|Implement|Improve|Increase|Launch|Promote|Push|Strengthen|Support)\b/gm,
  },
};

/** Below this much wording a text says too little of the time it speaks of. */
const ENOUGH = 3;

/**
 * Where lines that no heading assigns to a part turn from what was done to what will be done: the index of the first
 * line of plan, 0 where all is plan, the number of lines where all is review; null where the wording does not say.
 * A report looks back first, so that one turn explains the lines best, and a stray word on either side changes nothing.
 */
export function turnByWording(lines: readonly string[], lang: Language): number | null {
  const leans = lines.map((text) => weigh(text, PAST[lang]) - weigh(text, FUTURE[lang]));
  let sum = -leans.reduce((total, one) => total + one, 0);
  let best = { turn: 0, sum };
  leans.forEach((lean, index) => {
    sum += 2 * lean;
    if (sum > best.sum) best = { turn: index + 1, sum };
  });
  return best.sum < ENOUGH ? null : best.turn;
}

function weigh(text: string, { clear, slight }: Wording): number {
  return 2 * (text.match(clear)?.length ?? 0) + (text.match(slight)?.length ?? 0);
}
