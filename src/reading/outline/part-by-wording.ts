import type { Language } from '../reading.ts';

interface Wording {
  readonly clear: RegExp;
  readonly slight: RegExp;
}

// What was done: an aspect, a span of time that has passed, a comparison with the year before, how things stand.
// Each of the clear words is four times as frequent in one part as in the other of the reports it was counted in.
const PAST: Readonly<Record<Language, Wording>> = {
  zh: {
    clear:
      /(?<![为明末得不除到])了(?![解却结])|同比|累计|[一三五]年来|以来|过去[的一三五]|荣获|获评|入选|圆满|较好|成功|取得|得到|工作回顾/g,
    slight:
      /[比较]上年|(?:增长|提高|下降)[0-9.]{1,6}%(?!左右|以上)|(?<!率)达[到0-9]|发放|首次|率先|成为|共[一-龥]{2,6}[0-9]|全年[一-龥]{2}|(?:显著|明显|稳步|持续|不断|更加|全面|进一步)[一-龥]{2}(?=[，。；])|(?:竣工|投用|落成|脱贫|改善)(?=[，。；])/g,
  },
  en: {
    clear: /\b(?:was|were|had|has been|have been|grew|rose|fell|we [a-z]+ed|(?:the )?past (?:year|\w+ years))\b/gi,
    slight: /\b(?:[a-z]{2,}[^e\W]ed|made|built|held|won|took|led|kept|set up|put)\b/gi,
  },
};

// What is to be done: a modal, an aim, a term that is still to come.
const FUTURE: Readonly<Record<Language, Wording>> = {
  zh: {
    clear:
      /(?<![主重需必紧首])要(?![素求点闻塞员道件目案务])|力争|确保|年内|明年|今年(?!以来|[上前])|年底前|下一步|继续|办好|切实|鼓励|预期目标|工作要点/g,
    slight:
      /(?<!即)将(?![一-龥“”《》]{2,20}(?:作为|纳入|列入|列为))|计划|拟(?!定)|抓好|加快|大力|积极|推动|坚决|引导|打造|实事|[0-9万亿%个人名家项亩里](?:以上|左右|以内)/g,
  },
  en: {
    clear:
      /\b(?:will|shall|must|should|need to|going to|(?:aim|plan|strive)s? to|(?:is|are) to be|this year|next year|continue to)\b/gi,
    slight:
      /\b(?:work to|carry out)\b|^[^a-z]{0,4}(?:Accelerate|Advance|Build|Complete|Create|Deepen|Develop|Enhance|Ensure|Expand|Implement|Improve|Increase|Launch|Promote|Push|Strengthen|Support)\b/gm,
  },
};

/** A slogan tells nothing of the time: “最多跑一次”, “力争三年任务两年完成”. */
const QUOTED = /“[^”]{0,30}”/g;

/** Below this much wording a text says too little of the time it speaks of. */
const ENOUGH = 2;

/** A turn inside the lines must explain them this much better than review alone or plan alone. */
const TURNS = 4;

/**
 * Where lines that no heading assigns to a part turn from what was done to what will be done: the index of the first
 * line of plan, 0 where all is plan, the number of lines where all is review; null where the wording does not say.
 * A report looks back first, so that one turn explains the lines best, and a stray word on either side changes nothing.
 */
export function turnByWording(lines: readonly string[], lang: Language, looksBack: boolean): number | null {
  const leans = lines.map((line) => {
    const text = line.includes('“') ? line.replace(QUOTED, '') : line;
    return weigh(text, PAST[lang]) - weigh(text, FUTURE[lang]);
  });
  const total = leans.reduce((sum, one) => sum + one, looksBack ? ENOUGH : 0);
  let turn = total > 0 ? lines.length : 0;
  let best = Math.abs(total) + TURNS;
  let sum = -total;
  leans.forEach((lean, index) => {
    sum += 2 * lean;
    if (sum < best || index + 1 === lines.length) return;
    best = sum;
    turn = index + 1;
  });
  return Math.max(best - TURNS, Math.abs(total)) < ENOUGH ? null : turn;
}

function weigh(text: string, { clear, slight }: Wording): number {
  return 2 * (text.match(clear)?.length ?? 0) + (text.match(slight)?.length ?? 0);
}
