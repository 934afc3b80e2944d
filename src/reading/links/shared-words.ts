/** What two clauses share, weighed by how rarely each piece stands in the report: two-character pieces and Latin names. */
export interface WordIndex {
  readonly piecesOf: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly weightOf: ReadonlyMap<string, number>;
  /** The weight of all pieces of each clause. */
  readonly totalOf: ReadonlyMap<string, number>;
}

// Words of the trade that say nothing about which thing is meant.
const TRADE =
  /加快|推进|推动|深化|深入|加强|强化|完善|健全|提升|提高|优化|扩大|促进|保障|建设|打造|构建|实施|开展|完成|实现|新增|持续|不断|进一步|积极|全面|着力|切实|有效|有序|稳步|创新|发展|改革|工作|项目|工程|机制|体系|体制|政策|措施|方案|行动|计划|等|的|和|与|及|个|项|家|条|处|所|套|座|万|亿|元|年|全市|全国|全区|首个|首批|高质量|高水平|高标准|重点|重大|区域|能力|水平|服务(?!业)|管理|治理|支持|资源/g;
const LATIN = /[A-Za-z][A-Za-z0-9+./-]*[0-9A-Za-z]|[A-Z]\d|[0-9]+号线/g;

/** The pieces of one clause, each with how often it stands there. */
export function pieces(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const add = (piece: string) => found.set(piece, (found.get(piece) ?? 0) + 1);
  for (const [name] of text.matchAll(LATIN)) add(name.toLowerCase());
  const plain = text.replace(/[0-9０-９.]+/g, ' ').replace(TRADE, ' ');
  for (let index = 0; index + 1 < plain.length; index++) {
    const pair = plain.slice(index, index + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair)) add(pair);
    else if (/^[a-z]/i.test(pair)) continue;
  }
  if (!/[\u4e00-\u9fff]/.test(text)) for (const [word] of text.toLowerCase().matchAll(/[a-z]{5,}/g)) add(word);
  return found;
}

export function indexWords(texts: ReadonlyMap<string, string>): WordIndex {
  const piecesOf = new Map<string, Map<string, number>>();
  const documents = new Map<string, number>();
  for (const [id, text] of texts) {
    const own = pieces(text);
    piecesOf.set(id, own);
    for (const piece of own.keys()) documents.set(piece, (documents.get(piece) ?? 0) + 1);
  }
  const weightOf = new Map([...documents].map(([piece, count]) => [piece, Math.log(texts.size / count)]));
  const totalOf = new Map(
    [...piecesOf].map(([id, own]) => [id, [...own.keys()].reduce((sum, piece) => sum + weightOf.get(piece)!, 0)]),
  );
  return { piecesOf, weightOf, totalOf };
}

export interface Shared {
  /** Sum of the weights of what both hold. */
  readonly weight: number;
  /** That sum against what the shorter of the two holds, 0–1. */
  readonly share: number;
  readonly pieces: readonly string[];
}

export function sharedBetween(index: WordIndex, a: string, b: string): Shared {
  const left = index.piecesOf.get(a)!;
  const right = index.piecesOf.get(b)!;
  const both: string[] = [];
  let weight = 0;
  for (const piece of left.keys()) {
    if (!right.has(piece)) continue;
    both.push(piece);
    weight += index.weightOf.get(piece)!;
  }
  const shorter = Math.min(index.totalOf.get(a)!, index.totalOf.get(b)!);
  return { weight, share: weight === 0 ? 0 : weight / Math.max(1, shorter), pieces: both };
}
