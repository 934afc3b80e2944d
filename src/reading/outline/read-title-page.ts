import type { Heading, Passage } from '../passage.ts';
import type { Language, Report } from '../reading.ts';
import { type Line, languagesOf } from '../text/tag-lines.ts';

// 向大会报告…: the speaker names the government: 我代表海拉尔区人民政府. Else the title or the assembly names the place.
const ZH_NAME = '(?<place>[一-龥]{2,14}?(?:省|自治区|市|区|县|旗|州|盟|镇|乡|苏木|街道))';
const ZH_PLACE = [
  new RegExp(`代表${ZH_NAME}(?:人民)?(?:政府|办事处)`),
  new RegExp(`^(?:\\d{4}年度?)?${ZH_NAME}(?:人民)?政府工作报告`),
  new RegExp(`(?:日|^)在(?:中国共产党)?${ZH_NAME}第[一-龥]{1,4}届人民代表大会`),
  new RegExp(`^${ZH_NAME}(?:人民政府)?(?:代理?)?(?:省长|主席|市长|区长|县长|旗长|州长|镇长|乡长)(?![一-龥]{5})`),
];
const EN_NAME =
  "(?<place>[A-Z][\\w'’-]*(?: [A-Z][\\w'’-]*){0,4}? (?:District|County|City|Province|Municipality|Banner|Town|Township))";
const EN_PLACE = [
  new RegExp(`^${EN_NAME}(?: People['’]s)? Government Work Report`),
  new RegExp(`\\bon behalf of the (?:People['’]s Government of )?${EN_NAME}`, 'i'),
  new RegExp(`People['’]s Congress of ${EN_NAME}`),
  /\b(?<place>[A-Z][\w’'-]{1,30}) Municipal People['’]s (?:Congress|Government)/,
];
const ADOPTED = /(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日.{0,40}(?:会议)?(?:通过|批准)/;

/** Title, place and years as the text states them; null where it does not. */
export function readTitlePage(
  lines: readonly Line[],
  headings: Readonly<Record<Language, readonly Heading[]>>,
  passages: readonly Passage[],
): Report {
  const front = passages.filter(({ role, heading }) => role === 'formal' || heading === null).slice(0, 60);
  const titles = (lang: Language) => headings[lang].find(({ level }) => level === 0)?.span.text ?? null;
  const frontText = (lang: Language) => front.filter((passage) => passage.lang === lang).map(({ text }) => text.trim());
  const parts = [...headings.zh, ...headings.en].filter(({ level }) => level === 1);
  const adopted = ADOPTED.exec(frontText('zh').join('\n'))?.groups;
  return {
    title: { zh: titles('zh')?.replace(/[\s\u3000]+/g, '') ?? null, en: titles('en') },
    place: {
      zh: placeIn(ZH_PLACE, [titles('zh') ?? '', ...frontText('zh')]) ?? national(frontText('zh')),
      en: placeIn(EN_PLACE, [titles('en') ?? '', ...frontText('en')]) ?? national(frontText('en')),
    },
    year: yearOf(parts, 'plan') ?? yearInTitle(titles('zh') ?? ''),
    reviewYear: yearOf(parts, 'review'),
    adopted: adopted ? `${adopted.year}-${adopted.month!.padStart(2, '0')}-${adopted.day!.padStart(2, '0')}` : null,
    languages: languagesOf(lines),
  };
}

function placeIn(patterns: readonly RegExp[], texts: readonly string[]): string | null {
  for (const pattern of patterns) {
    for (const text of texts) {
      const place = pattern.exec(text.replace(/^[—\s(（-]+/, ''))?.groups?.place;
      if (place) return place;
    }
  }
  return null;
}

/** The State Council reports for the whole country and names no place of its own. */
function national(texts: readonly string[]): string | null {
  for (const text of texts) {
    if (/代表国务院|国务院总理/.test(text)) return '国务院';
    if (/behalf of the State Council|Premier of the State Council/.test(text)) return 'State Council';
  }
  return null;
}

/** The last year that the heading of a part names: 一、2022年和过去五年工作回顾, 三、2023年重点工作. */
function yearOf(parts: readonly Heading[], part: 'review' | 'plan'): number | null {
  for (const heading of parts.filter((one) => one.part === part)) {
    const year = heading.span.text.match(/(?:19|20)\d\d/g)?.at(-1);
    if (year) return Number(year);
  }
  return null;
}

function yearInTitle(title: string): number | null {
  const year = /(?:19|20)\d\d/.exec(title);
  return year ? Number(year[0]) : null;
}
