import { type Stretch, trim } from '../../text/split-sentences.ts';
import { namesYearsWork, partOfHeading } from '../part-of-heading.ts';

const TITLE = /政[\s\u3000]*府[\s\u3000]*工[\s\u3000]*作[\s\u3000]*报[\s\u3000]*告/;
// 云山镇2026年重点工作安排; not the part heading 二、2026年重点工作安排, nor 2026年工作安排 that opens a part without a number.
const OTHER_DOCUMENT =
  /^(?:[一-龥X×]{2,16}20\d\d年度?|20\d\d年度?[一-龥]{1,12}?(?:省|市|区|县|旗|州|镇|乡|街道)).{0,16}(?:(?:工作|任务)(?:要点|计划|安排|清单|思路|总结|汇报)|实事(?:项目)?(?:清单|安排|计划)?)$/;
const TITLE_PREFIX = /^(?:原?标题|题目)[:：][\s\u3000]*/;
// 工作总结 2026-01-15: the day a page was put up.
const PRINT_DATE = /(?<=[一-龥）)])[\s\u3000]{0,8}20\d\d[-/.]\d{1,2}[-/.]\d{1,2}$/;
const DASHES = /(?<![\s—-])[\s—-]+$/;
/** The last sign of both, looked at before either. */
const ENDS_ODDLY = /[\d\s—-]/;
const SALUTATION = /^各位(?:代表|委员|领导|同志)/;
const DELIVERED =
  /^(?:——|--|—|[（(])?[\s\u3000]*[〇零一二三四五六七八九十\d]{2,4}年[〇一二三四五六七八九十\d]{1,3}月[〇一二三四五六七八九十\d]{1,3}日.{0,40}(?:会议|大会)/;
const ABOUT_PAGE =
  /^(?:来源|信息来源|文章来源|时间|发布时间|发布日期|日期|作者|编辑|责任编辑|审核|校对|浏览次数|点击|阅读|分享|字号|字体|打印|下载|全屏|收藏|关闭|返回|相关|附件|扫一扫|上一篇|下一篇|版权|主办|承办|网站|联系|ICP|Copyright|【|】)/i;
const PHOTO = /(?:摄|图\/|供图)[\s\u3000）)]*$/;
const SUBMITS = /(?:报告(?:政府)?工作|作(?:政府)?工作报告|政府工作).{0,60}(?:审议|意见)/;

/** True for the line that names the document. */
export function isTitle(text: string): boolean {
  const { start, end } = titleStretch(text);
  const words = text.slice(start, end);
  return words.length <= 40 && (TITLE.test(words) || OTHER_DOCUMENT.test(words)) && !/[。，,；：]/.test(words);
}

/** The title's own words in its line: 原标题：政府工作报告 → 政府工作报告. */
export function titleStretch(text: string): Stretch {
  const { start, end } = trim(text);
  const skip = /^#{1,6}\s+/.exec(text.slice(start, end))?.[0].length ?? 0;
  const prefix = TITLE_PREFIX.exec(text.slice(start + skip, end))?.[0].length ?? 0;
  const words = text.slice(start, end);
  const tail = ENDS_ODDLY.test(words.slice(-1)) ? (PRINT_DATE.exec(words) ?? DASHES.exec(words)) : null;
  const dash = tail?.[0].length ?? 0;
  return trim(text, start + skip + prefix, end - dash);
}

/**
 * What a line around the text proper is: `noise` for what the web page adds, `formal` for place and date of delivery,
 * speaker, salutation and the request to deliberate; null for text of the report.
 */
export function frontMatterRole(
  text: string,
  index: number,
  { title, firstPart }: { title: number; firstPart: number },
): 'noise' | 'formal' | null {
  const { start, end } = trim(text);
  const words = text.slice(start, end);
  if (SALUTATION.test(words) && words.length <= 12) return 'formal';
  if (firstPart >= 0 && index >= firstPart) return null;
  if (index < title) return 'noise';
  if (DELIVERED.test(words) && words.length <= 70) return 'formal';
  if (ABOUT_PAGE.test(words) || (PHOTO.test(words) && words.length <= 60)) return 'noise';
  if (SUBMITS.test(words) && words.length <= 110) return 'formal';
  // Before the first part only names and offices are this short and have no full stop.
  return firstPart > 0 && words.length <= 30 && !/[。！？；]/.test(words) ? 'formal' : null;
}

/** True for a line behind the report: related links, editors, a print date. */
export function isTrailingNoise(words: string): boolean {
  if (ABOUT_PAGE.test(words)) return true;
  return words.length <= 40 && !/[。！？!…；;，,]/.test(words) && !/[一-龥]{2}(?:建设|工作|发展|任务)$/.test(words);
}

/** A part heading without a number: 2024年工作回顾, “十三五”时期工作回顾, 2025年主要工作. */
export function isPlainPart(words: string): boolean {
  return (
    words.length <= 24 &&
    !/[，。,；]/.test(words) &&
    /^(?:\d{4}年|过去|刚刚过去|今年|今后|未来|“?十[一二三四五六]五”?|五年)/.test(words) &&
    (partOfHeading(words, 'zh') !== null || namesYearsWork(words))
  );
}
