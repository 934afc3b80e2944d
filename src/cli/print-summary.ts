import { MESSAGES, type UiLanguage } from '../publishing/index.ts';
import type { Reading } from '../reading/index.ts';
import { counted } from './counted.ts';

const WORDS = {
  zh: {
    untitled: '无标题报告',
    noPlace: '未写明地区',
    noYear: '未写明年份',
    segments: (all: number, paired: number) => `语段 ${all} 个，其中中英文齐全 ${paired} 个`,
    list: (what: string, count: number, parts: string) => `${what} ${count}${parts && `：${parts}`}`,
    links: (count: number) => `成果与承诺的衔接 ${count} 处`,
    names: { figures: '数字', items: '事项', findings: '核对结果' },
    line: (number: number | undefined) => `第 ${number} 行`,
    joint: '，',
  },
  en: {
    untitled: 'Untitled report',
    noPlace: 'place not stated',
    noYear: 'year not stated',
    segments: (all: number, paired: number) => `${all} segments, ${paired} in both languages`,
    list: (what: string, count: number, parts: string) => `${counted(count, what)}${parts && `: ${parts}`}`,
    links: (count: number) => `${counted(count, 'links')} between what was done and what is promised`,
    names: { figures: 'figures', items: 'items', findings: 'findings' },
    line: (number: number | undefined) => `line ${number}`,
    joint: ', ',
  },
} as const;

/** What a reading holds, for the terminal. */
export function printSummary(reading: Reading, lang: UiLanguage): string {
  const { report, outline, segments, figures, findings, items, links } = reading;
  const words = WORDS[lang];
  const paired = segments.filter(({ zh, en }) => zh.length > 0 && en.length > 0).length;
  const tallied = (what: keyof typeof words.names, keys: readonly string[]) =>
    words.list(words.names[what], keys.length, counts(keys, lang).join(words.joint));
  const lines = [
    [report.title.zh, report.title.en].filter(Boolean).join(' · ') || words.untitled,
    [[report.place.zh, report.place.en].filter(Boolean).join(' · ') || words.noPlace, report.year ?? words.noYear].join(
      words.joint,
    ),
    '',
    words.segments(segments.length, paired),
    tallied(
      'figures',
      figures.map(({ kind }) => kind),
    ),
    tallied(
      'items',
      items.map(({ role }) => role),
    ),
    words.links(links.length),
    tallied(
      'findings',
      findings.map(({ severity }) => severity),
    ),
    ...findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message, zh, en }) => `  ${rule} (${words.line((zh ?? en)?.block)}): ${message[lang]}`),
    '',
    ...outline.map(
      ({ level, zh, en }) => `${'  '.repeat(level)}${((lang === 'zh' ? zh : en) ?? zh ?? en)?.text ?? ''}`,
    ),
    '',
  ];
  return lines.join('\n');
}

function counts(keys: readonly string[], lang: UiLanguage): string[] {
  const tally = new Map<string, number>();
  for (const key of keys) tally.set(key, (tally.get(key) ?? 0) + 1);
  return [...tally]
    .sort((a, b) => b[1] - a[1])
    .map(([key, count]) => (lang === 'zh' ? `${nameOf(key, lang)} ${count}` : counted(count, nameOf(key, lang))));
}

function nameOf(key: string, lang: UiLanguage): string {
  return ((MESSAGES as Record<string, Record<UiLanguage, string>>)[key]?.[lang] ?? key).toLowerCase();
}
