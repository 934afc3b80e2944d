// What a plan says between its promises: how things stand, why, what must be seen, what a promise is good for.
const STANDS_BADLY =
  /(?:仍然?|还|依然)(?:比?较|很|十分)?(?:多|高|低|大|少|重|难|严峻|突出|薄弱|繁重)$|(?:率|压力|负担|成本|难度|库存|缺口|风险)[^，]{0,4}(?:较|偏|过)[高大重多]$/;
// 这与…有关; 每一分钱都要…
const REASON = /^(?:这(?:与|既|也|就|有利于|不仅|说明|意味|表明)|每(?:一|[个笔项分])[^，]{1,14}都)/;
// 转型必须先立后破: a principle; 成本必须降低 binds.
const PRINCIPLE = /^[一-龥]{2,10}必须(?![^，]{0,6}(?:[降减增]|提高|完成|达到))/;
// 以防发生…; 为明年发展腾出空间
const PURPOSE =
  /^以(?:防(?![控治护汛疫火])|免|便|期|避免|确保)|^为[^，]{2,24}(?:腾.{0,3}空间|(?:奠定|打下).{0,8}基础|(?:提供|构筑).{0,10}(?:支撑|保障|保证)|创造.{0,8}条件|(?:增添|注入|积蓄).{0,8}(?:动力|活力|后劲|动能)|保好?驾)/;
// 加快发展; 部门联动: a slogan of four signs.
const SLOGAN =
  /^(?:加快|科学|率先|转型|绿色|跨越|协调|融合|统筹|高质量){1,2}发展$|^[一-龥]{2}(?:共建|联动|共享|互动|并举|并重|同步)$/;
// 目前…仍…: the plan names the state that its next clause changes.
const NOW = /^(?:目前|当前|现阶段)(?!.{0,60}(?:要|将|力争|确保))/;

/** Whether a clause of its own words only comments, gives a reason or states a principle. */
export function comments(clause: string, raw: string, review: boolean): boolean {
  if (REASON.test(clause) || SLOGAN.test(clause)) return true;
  // 为贸易注入了动力: said as done.
  if (/[0-9了]/.test(clause)) return false;
  return PURPOSE.test(clause) || (!review && (PRINCIPLE.test(clause) || NOW.test(raw) || STANDS_BADLY.test(clause)));
}

/** 以防范…风险，提高…效率，: what a clause is good for, and so are those behind it. */
export function opensPurpose(clause: string): boolean {
  return clause.startsWith('以') && PURPOSE.test(clause);
}

/** 13亿人的大国，就业充分，十分不易: a sentence that weighs what was told before. */
export function weighs(sentence: string): boolean {
  return /(?:十分|实属|殊为|极为|非常|着实)不易[。！\s]*$/.test(sentence);
}
