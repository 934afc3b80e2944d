import { z } from 'zod';
import { compareDecimals } from '../reading/text/decimal.ts';

/** Fields of deeds, as forms send them: text, trimmed. A message holds both languages: "English|中文". */

// PostgreSQL stores no NUL, and half a surrogate pair is no character.
const broken = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters.|请不要超过 ${most} 字。`)
    .refine((value) => !broken.test(value), 'Remove the broken characters.|请删除无法识别的字符。');

export const optionalText = (most = 5000) => text(most).default('');
export const requiredText = (most = 5000) => text(most).min(1, 'Fill this in.|请填写此项。');
export const identifier = z.uuid('Choose one from the list.|请从列表中选择。');
export const optionalIdentifier = z.preprocess((value) => (value === '' ? null : value), identifier.nullish());

const realDay = (value: string) => {
  const [year, month, dayOfMonth] = value.split('-').map(Number) as [number, number, number];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= days;
};
export const dayField = z
  .string()
  .trim()
  .normalize('NFKC')
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Give a date as 2026-06-30.|请按 2026-06-30 的格式填写日期。')
  .refine(realDay, 'There is no such day in the calendar.|日历中没有这一天。');
export const optionalDay = z.preprocess((value) => (value === '' ? null : value), dayField.nullish());

/**
 * An exact decimal. "1,097.6" and "1，097.6" are read as grouped thousands; a comma that could be a decimal sign ("12,5")
 * is refused with what to write instead, because guessing would be ten times wrong.
 */
export const decimalField = z
  .string()
  .trim()
  .transform((value, context) => {
    const plain = value
      .replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replaceAll('，', ',')
      .replace(/^[−－]/, '-');
    const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain);
    const digits = grouped ? plain.replaceAll(',', '') : plain;
    if (/^-?\d{1,40}(?:\.\d{1,20})?$/.test(digits)) return normal(digits);
    context.addIssue({ code: 'custom', message: whyNoDecimal(digits) });
    return z.NEVER;
  });

function whyNoDecimal(typed: string): string {
  if (/^-?\d+(?:\.\d+)?$/.test(typed))
    return 'A number has at most 40 digits before the point and 20 after it.|数字最多 40 位整数、20 位小数。';
  if (/^-?\d+,\d+$/.test(typed)) {
    const mended = typed.replace(',', '.');
    return `Write a decimal with a point, ${mended}, and no comma.|小数请用点号书写，如 ${mended}，不要用逗号。`;
  }
  return typed.includes(',')
    ? 'Write a decimal with a point, 12.5, and no comma.|小数请用点号书写，如 12.5，不要用逗号。'
    : 'Give a number, such as 12.5.|请填写数字，如 12.5。';
}

/** 007.50 → 7.50: what was typed, without leading zeros and a sign on nothing. */
function normal(value: string): string {
  const plain = value.replace(/^(-?)0+(?=\d)/, '$1');
  return /^-0(?:\.0+)?$/.test(plain) ? plain.slice(1) : plain;
}
export const optionalDecimal = z.preprocess((value) => (value === '' ? null : value), decimalField.nullish());

/** A file that already lies in the store; made by the server from an upload, never taken from a form. */
const storedFile = z.object({
  name: text(255),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().positive(),
  mediaType: z.string().max(200),
  note: text(500).default(''),
});
export type StoredFile = z.infer<typeof storedFile>;
export const storedFiles = z
  .array(storedFile)
  .max(20, 'Send at most 20 files at a time.|一次最多提交 20 个文件。')
  .default([]);

/** Yes or no: what a checkbox sends, `on`, or what a choice of two sends. */
export const flag = z.preprocess(
  (value) => (typeof value === 'string' ? ['on', 'true', 'yes', '1'].includes(value) : value),
  z.boolean(),
);

/** A range is told from its lower end to its upper one. */
export function requireOrder(
  { value, upper }: { readonly value: string; readonly upper?: string | null },
  context: z.RefinementCtx,
): void {
  if (upper && compareDecimals(upper, value) < 0)
    context.addIssue({
      code: 'custom',
      path: ['upper'],
      message: 'The upper value is below the value.|上限低于目标值。',
    });
}
