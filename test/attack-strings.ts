import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

const PROBES = [...'a1一 ，。A-.%“、(（:', '\t', '\u3000', 'é', '亿', '\u0000'];

/**
 * Strings on which a regular expression shows its worst: for every repeat in it, what it repeats, many times over, behind
 * what the expression wants before it and with an end that fails.
 */
export function attackStrings({ source, flags }: RegExp, times: number): string[] {
  const sets = flags.includes('v');
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: /[uv]/.test(flags) && !sets,
    unicodeSets: sets,
  });
  const attacks = new Set<string>();
  visitRegExpAST(pattern, {
    onQuantifierEnter(node) {
      if (node.max < 2) return;
      for (const pump of pumpsOf(node.element, flags)) {
        const repeated = pump.repeat(times);
        for (const before of ['', leadTo(node, flags)]) attacks.add(`${before}${repeated}\u0001`);
      }
    },
  });
  return [...attacks];
}

function pumpsOf(node: AST.Node, flags: string): string[] {
  const alternatives = 'alternatives' in node ? node.alternatives.map((one) => sample(one, flags)) : [];
  return [...alternatives, ...matching(node, flags).slice(0, 3), sample(node, flags)].filter((pump) => pump !== '');
}

/** What the expression wants before a part of it. */
function leadTo(node: AST.Node, flags: string): string {
  let lead = '';
  for (let part: AST.Node = node; part.parent; part = part.parent) {
    const { parent } = part;
    if (parent.type !== 'Alternative') continue;
    const before = parent.elements.slice(0, parent.elements.indexOf(part as AST.Element));
    lead = before.map((one) => sample(one, flags)).join('') + lead;
  }
  return lead;
}

function sample(node: AST.Node, flags: string): string {
  switch (node.type) {
    case 'Alternative':
      return node.elements.map((one) => sample(one, flags)).join('');
    case 'Group':
    case 'CapturingGroup':
      return sample(node.alternatives[0]!, flags);
    case 'Quantifier':
      return sample(node.element, flags).repeat(Math.max(1, Math.min(node.min, 20)));
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterSet':
    case 'CharacterClass':
      return matching(node, flags)[0] ?? firstOf(node);
    default:
      return '';
  }
}

function matching(node: AST.Node, flags: string): string[] {
  if (node.type !== 'CharacterClass' && node.type !== 'CharacterSet') return [];
  const one = new RegExp(`^(?:${node.raw})$`, flags.replace(/[gy]/g, ''));
  return PROBES.filter((char) => one.test(char));
}

function firstOf(node: AST.Node): string {
  const [first] = node.type === 'CharacterClass' ? node.elements : [];
  if (first?.type === 'Character') return String.fromCodePoint(first.value);
  return first?.type === 'CharacterClassRange' ? String.fromCodePoint(first.min.value) : '';
}
