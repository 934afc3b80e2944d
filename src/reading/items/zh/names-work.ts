// Words of work that as often end the name of a work: 城市建设, 旧城改造, 绿色发展, 社会保障, 陆海统筹.
const ENDS_NAMES = /^(?:建设|改造|创建|整治|发展|保障|统筹|推广|优化|提升)$/;
// 系统提升安全水平: what is raised or spread is a quality itself.
const ACTS_ON_QUALITY = /^(?:统筹|推广|优化|提升)$/;
const ADVERB =
  '积极|全力|大力|持续|继续|扎实|统筹|有序|稳步|加快|重点|全面|深入|协同|抓紧|切实|坚决|着力|不断|进一步|高质量|高标准|高水平|规划|已|新|共|累计|将|要|我们|推进|推动|实现|力争|确保';
const ONLY_ADVERBS = new RegExp(`^(?:${ADVERB}){0,4}$`);
// 平安河湾建设取得新成效, 城市建设和社区治理, 城镇建设与乡村建设有机衔接: how the work goes, or what is named beside it.
const TOLD_OF =
  /^(?:取得|成效|有力|不断|扎实|稳步|深入|全面|持续|加快|有序|顺利|初见|初显|见效|进展|迈出|迈上|有机|以及|[、和与及](?!美))/;
// 健全城市建设运营治理体制: the work says what system is meant.
const QUALITY =
  /^[一-龥]{0,8}(?:体制|机制|体系|制度|模式|标准|质量|水平|能力|环境|效能|效率|成本|经验|局面|步伐|力度|进程|成果|成效)$/;

/** True where a word of work does not tell what is done but ends the name of a work that the clause speaks of. */
export function namesWork(text: string, index: number, word: string): boolean {
  if (!ENDS_NAMES.test(word) || ONLY_ADVERBS.test(text.slice(0, index))) return false;
  const behind = text.slice(index + word.length);
  return TOLD_OF.test(behind) || (!ACTS_ON_QUALITY.test(word) && QUALITY.test(behind));
}
