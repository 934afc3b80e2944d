/** A place as it is called, in both languages; empty or null where one is not known. */
export interface PlaceName {
  readonly zh: string | null;
  readonly en: string | null;
}

// What kind of place it is, at the end of a Chinese name: the longer ones first.
const KIND_ZH = /(?:特别行政区|自治[区州县旗]|街道|[省市区县旗州盟镇乡])$/;
// Its government, an office of it, what is said in brackets: no part of the name of the place.
const BEHIND_ZH = /(?:人民)?政府.*$|[（(].*$/;
const BRACKETS_EN = /[（(].*$/;
// In English it stands anywhere in the name.
const KINDS_EN = ['district', 'city', 'county', 'province', 'town', 'township', 'prefecture', 'banner', 'municipality'];
const FILLERS_EN = new Set([
  'the',
  'of',
  'people',
  'peoples',
  's',
  'government',
  'office',
  'municipal',
  'autonomous',
  'region',
]);
const NATIONAL = ['国务院', '全国', '中央人民政府', 'state council', 'china'];

/**
 * Whether two names can be those of one place: 北京市朝阳区 and 朝阳区, 贵州 and 贵州省; not 朝阳市 and 朝阳区. The
 * Chinese names decide where both have one. Of a place without a name nothing can be said, so it is taken for the same.
 */
export function isSamePlace(a: PlaceName, b: PlaceName): boolean {
  if (a.zh && b.zh) return sameZh(a.zh, b.zh);
  if (a.en && b.en) return sameEn(a.en, b.en);
  return true;
}

/** What the report of a whole country names: its government. */
export const isNational = ({ zh, en }: PlaceName) =>
  [zh, en].some((name) => name !== null && NATIONAL.includes(name.toLowerCase()));

function sameZh(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => name.replace(/\s/g, '').replace(BEHIND_ZH, '')) as [string, string];
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.endsWith(short)) return true;
  return !KIND_ZH.test(short) && long.replace(KIND_ZH, '').endsWith(short);
}

interface Words {
  readonly kinds: readonly string[];
  readonly core: readonly string[];
}

function wordsOf(name: string): Words {
  const words =
    name
      .replace(BRACKETS_EN, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    kinds: words.filter((word) => KINDS_EN.includes(word)),
    core: words.filter((word) => !KINDS_EN.includes(word) && !FILLERS_EN.has(word)),
  };
}

function sameEn(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [long, short] = a.core.length >= b.core.length ? [a, b] : [b, a];
  const kinds = short.kinds.length === 0 || long.kinds.length === 0 || short.kinds.some((k) => long.kinds.includes(k));
  return kinds && short.core.every((word) => long.core.includes(word));
}
