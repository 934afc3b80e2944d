// What a plan says between its promises: how things stand, why, what must be seen, what a promise is good for.
const STANDS_BADLY =
  /(?:仍然?|还|依然)(?:比?较|很|十分)?(?:多|高|低|大|少|重|难|严峻|突出|薄弱|繁重)$|(?:任务|责任|使命)[一-龥]{0,3}(?:艰巨|重大|繁重)$|(?:率|压力|负担|成本|难度|库存|缺口|风险)[^，]{0,4}(?:较|偏|过)[高大重多]$/;
// 这与…有关; 有利于增强后劲; 产业升级也必将助力就业; 每一分钱都要…; 从当前形势看; 符合实际; 一定能够…; 都是为了…
const REASON =
  /^(?:这(?:与|既|也|就|不仅|说明|意味|表明|些年$)|[这既也更]?有[利助]于|[^，]{0,12}必将|每(?:一|[个笔项分])[^，]{1,14}都|从.{2,20}(?:看|讲|说|出发|入手)$|(?:考虑了|符合(?!条件)|体现了)(?!.*[0-9])|(?:一|必)定能|(?:完全|必将)能够|都是为了)/;
// 过去五年取得的成就; …的结果; 深层次矛盾凸显: asked only of a clause that can end so.
const OUTCOME =
  /^[一-龥]{0,6}(?:取得|发生)的[^，]{2,24}(?:成就|变革|成绩)$|的结果$|之[宽大深广强快多][^，]{0,16}前所未有$|令[一-龥]{1,4}瞩目$|(?:矛盾|问题|风险)[一-龥]{0,6}(?:凸显|交织|叠加)$|倍感[一-龥]{2,8}$/;
// 世界经济复苏乏力; 遇到不少两难抉择
const SCENE =
  /^(?:世界|国际|全球|国内外|外部)[^，]{2,20}(?:乏力|低迷|抬头|起伏|动荡|加剧|放缓|蔓延|衰退|不稳|复杂严峻|严峻复杂)$|^遇到.{2,16}(?:抉择|困难|挑战|考验)$/;
// 转型必须先立后破: a principle; 成本必须降低 binds.
const PRINCIPLE = /^[一-龥]{2,10}必须(?![^，]{0,6}(?:[降减增]|提高|完成|达到))/;
// 以防发生…; 为明年发展腾出空间
const PURPOSE =
  /^以(?:防(?![控治护汛疫火])|免|便|期|避免|确保)|^[也更又]?为[^，]{2,24}(?:[腾留].{0,3}空间|(?:奠定|打下).{0,8}基础|(?:提供|构筑).{0,10}(?:支撑|保障|保证)|创造.{0,8}条件|(?:增添|注入|积蓄).{0,8}(?:动力|活力|后劲|动能)|保好?驾)|^使(?:人人|人民|群众|百姓|老百姓|[^，]{2,10}(?:造福|充满|焕发|花得其所))|^为[^，]{2,12}(?:[添增][一-龥]{2}|提供更多选择)$/;
// 加快发展; 部门联动: a slogan of four signs.
const SLOGAN =
  /^(?:加快|科学|率先|转型|绿色|跨越|协调|融合|统筹|高质量){1,2}发展$|^[一-龥]{2}(?:共建|联动|共享|互动|并举|并重|同步)$/;
// 宏观政策有空间有手段; 对原定目标作了调整: what is there or was done already.
const IS_SO = /有[一-龥]{1,2}有[一-龥]{1,2}$|^对[^，]{2,30}(?:作|做|进行|提出)了/;
// 公平竞争是市场经济的核心; 这会带来压力; 只要企业有活力，就更有底气; 企业兴则县域兴; 干一件成一件; 旨在强化导向; 走出去才有希望; 企业要什么就给什么: what a plan argues. 重点是扶持小店 tells what is done.
const ARGUES =
  /^(?:这|只要|旨在|具有)|^[一-龥]{0,10}(?<![造成])就(?:[更能会]|[是有](?=[一-龥]{2}))|^[一-龥]{0,4}(?:才|方)(?:能|有[一-龥]{2,4}$)|什么就[一-龥]{1,4}什么$|取决于|奠基于|^(?:无论|不管|既然|如果|倘若|尽管|虽然|要想|正因为?|之所以)|^[一-龥]{1,5}(?<![原规准法细守总否])则[一-龥]{2,5}$|^[一-龥]一(?<one>[一-龥])[一-龥]一\k<one>$|^[一-龥“”]{1,16}(?<!重点|目标|任务|措施|举措|方向|[特别其但于只凡还总])是(?![否非由])[一-龥、]{2,30}$/;
// 目前…仍…, 我国有…: the plan names the state that its next clause changes.
const NOW = /^(?:(?:目前|当前|现阶段|我国)(?!.{0,60}(?:要|将|力争|确保))|[还更]?需要)/;

/** Whether a clause of its own words only comments, gives a reason or states a principle. */
export function comments(clause: string, raw: string, review: boolean): boolean {
  const last = clause[clause.length - 1]!;
  if (REASON.test(clause) || SCENE.test(clause) || SLOGAN.test(clause)) return true;
  if (('就革绩果有目显织加'.includes(last) || clause.includes('倍感')) && OUTCOME.test(clause)) return true;
  if (!review && IS_SO.test(clause)) return true;
  // 为贸易注入了动力: said as done.
  if (/[0-9了]/.test(clause)) return false;
  return (
    (PURPOSE.test(clause) && !(review && clause.startsWith('使'))) ||
    (!review &&
      ((clause.includes('必须') && PRINCIPLE.test(clause)) ||
        NOW.test(raw) ||
        ARGUES.test(clause) ||
        ('多高低大少重难峻出弱巨'.includes(last) && STANDS_BADLY.test(clause))))
  );
}

/** 以防范…风险，提高…效率，: what a clause is good for, and so are those behind it. */
export function opensPurpose(clause: string): boolean {
  return clause.startsWith('以') && PURPOSE.test(clause);
}

/** 13亿人的大国，就业充分，十分不易: a sentence that weighs what was told before. */
export function weighs(sentence: string): boolean {
  // 只有守住底线，发展才有后劲
  if (/^只有[^，]{2,40}，.*才[有能会]/.test(sentence)) return true;
  return sentence.includes('不易') && /(?:十分|实属|殊为|极为|非常|着实)不易[。！\s]*$/.test(sentence);
}
