/**
 * The numbers that Word draws before its paragraphs without storing them as text (一、 （一） 1.), one per paragraph that
 * carries a number of its own, in document order. Source: ECMA-376 Part 1, 17.9.
 */
export function drawnNumbers(documentXml: string, numberingXml: string): string[] {
  const levels = levelsOf(numberingXml);
  const counts = new Map<string, number[]>();
  return [...documentXml.matchAll(/<w:numPr>(?<inner>[\s\S]{0,300}?)<\/w:numPr>/g)].map((match) => {
    const depth = Number(/<w:ilvl w:val="(?<level>\d)"/.exec(match.groups!.inner!)?.groups?.level ?? 0);
    const list = /<w:numId w:val="(?<id>\d+)"/.exec(match.groups!.inner!)?.groups?.id ?? '0';
    const own = levels.get(list);
    if (!own?.[depth]) return '';
    const count = counts.get(own[0]?.key ?? list) ?? [];
    counts.set(own[0]?.key ?? list, count);
    count[depth] = (count[depth] ?? own[depth].start - 1) + 1;
    count.length = depth + 1;
    return own[depth].text.replace(/%(?<level>[1-9])/g, (_, level: string) => {
      const at = Number(level) - 1;
      return inFormat(count[at] ?? own[at]?.start ?? 1, own[at]?.format ?? 'decimal');
    });
  });
}

interface Level {
  /** Lists that share an abstract definition count on together. */
  readonly key: string;
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

function levelsOf(xml: string): Map<string, Level[]> {
  const abstract = new Map<string, Level[]>();
  for (const part of xml.split('<w:abstractNum ').slice(1)) {
    const key = /w:abstractNumId="(?<id>\d+)"/.exec(part)?.groups?.id ?? '';
    const levels: Level[] = [];
    for (const level of part.split('<w:lvl ').slice(1)) {
      const value = (tag: string) => new RegExp(`<w:${tag} w:val="(?<value>[^"]{0,40})"`).exec(level)?.groups?.value;
      levels[Number(/w:ilvl="(?<level>\d)"/.exec(level)?.groups?.level ?? levels.length)] = {
        key,
        start: Number(value('start') ?? 1),
        format: value('numFmt') ?? 'decimal',
        text: value('lvlText') ?? '',
      };
    }
    abstract.set(key, levels);
  }
  const lists = new Map<string, Level[]>();
  for (const match of xml.matchAll(
    /<w:num w:numId="(?<id>\d+)"[^>]{0,200}>[\s\S]{0,200}?<w:abstractNumId w:val="(?<key>\d+)"/g,
  ))
    lists.set(match.groups!.id!, abstract.get(match.groups!.key!) ?? []);
  return lists;
}

const DIGITS = '零一二三四五六七八九';

function inFormat(number: number, format: string): string {
  if (/^(?:chinese|japaneseCounting|ideographDigital|taiwanese)/.test(format)) return chinese(number);
  if (format === 'decimalEnclosedCircle' && number <= 20) return String.fromCodePoint(0x245f + number);
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(96 + ((number - 1) % 26) + 1);
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  return format === 'bullet' || format === 'none' ? '' : String(number);
}

/** 1–99, the numbers of headings. */
function chinese(number: number): string {
  if (number < 10) return DIGITS[number] ?? '';
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : DIGITS[tens]}十${number % 10 === 0 ? '' : DIGITS[number % 10]}`;
}
