import type { Bilingual } from '../../server/index.ts';

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** What a person typed as a number: an exact decimal, or why it is none. Full-width digits and spaces are let pass. */
export function readDecimal(typed: string): { value: string } | { trouble: Bilingual } {
  const text = typed.normalize('NFKC').replace(/[−–]/g, '-').replace(/\s/g, '');
  if (PLAIN.test(text)) return { value: text };
  if (GROUPED.test(text)) return { value: text.replaceAll(',', '') };
  const mended = text.replace(',', '.');
  const example = PLAIN.test(mended) ? mended : '12.5';
  return {
    trouble: {
      zh: `“${typed}”不是数字。请用小数点，例如 ${example}。`,
      en: `“${typed}” is not a number. Write decimals with a point, such as ${example}.`,
    },
  };
}
