import { z } from 'zod';
import { ITEM_TYPES, type Reading } from '../../reading/index.ts';

const language = z.enum(['zh', 'en']);
const decimal = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/)
  .describe('an exact decimal');
export const span = z
  .object({
    source: z.int().min(0).describe('index into sources'),
    block: z.int().min(1).describe('1-based line, paragraph, table row or heading in document order'),
    start: z.int().min(0).describe('UTF-16 offset into the block'),
    end: z.int().min(0),
    text: z.string().describe('the exact substring'),
  })
  .readonly();
const sided = span.nullable();
export const bilingual = z.object({ zh: z.string().nullable(), en: z.string().nullable() }).readonly();
const share = z.number().min(0).max(1);
const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();

const figure = z
  .object({
    id: z.string(),
    segment: z.string(),
    lang: language,
    span,
    kind: z.enum(['quantity', 'change-rate', 'share', 'rank', 'ordinal', 'date', 'name-part']),
    value: z.string().describe('an exact decimal, fully normalised; an ISO date or a part of one for dates'),
    upper: z.string().optional(),
    unit: z.string().nullable().describe('a code of lexicon/units.yml'),
    counter: z.string().optional(),
    qualifier: z.enum(['exact', 'at-least', 'over', 'at-most', 'under', 'nearly', 'approx']),
    direction: z.enum(['increase', 'decrease']).optional(),
    by: z.string().describe('the rule that read it'),
  })
  .readonly();

const measure = z
  .object({
    comparator: z.enum(['=', '>=', '>', '<=', '<', 'approx', 'increase', 'decrease']),
    value: decimal,
    upper: decimal.optional(),
    unit: z.string().nullable(),
    counter: z.string().optional(),
    figure: z.string().describe('id of the figure it was read from'),
  })
  .readonly();

const item = z
  .object({
    id: z.string(),
    role: z.enum(['result', 'commitment']),
    roleBy: z
      .literal('wording')
      .optional()
      .describe('set where no heading names the part, so that the wording alone tells the role'),
    segment: z.string(),
    span,
    en: list(span),
    type: z.enum(ITEM_TYPES),
    action: z.string().nullable(),
    stage: z.string().optional(),
    object: z.string().nullable(),
    measures: list(measure),
    project: z.string().optional(),
    due: z.string().nullable().describe('ISO date, year-month or year as stated in the text'),
    units: list(z.object({ name: z.string(), score: share, why: z.string() }).readonly()),
    reason: z.string().optional(),
    by: z.string(),
  })
  .readonly();

/** The JSON Schema of `duban.reading/1` and what checks a reading that comes from a file. */
export const readingSchema = z
  .object({
    schema: z.literal('duban.reading/1'),
    report: z
      .object({
        title: bilingual,
        place: bilingual,
        year: z.int().nullable(),
        reviewYear: z.int().nullable(),
        adopted: z.string().nullable(),
        languages: list(language),
      })
      .readonly(),
    sources: list(
      z
        .object({
          name: z.string(),
          format: z.string(),
          sha256: z.string(),
          blocks: z.int().min(0),
          languages: list(language),
        })
        .readonly(),
    ),
    outline: list(
      z
        .object({
          id: z.string(),
          parent: z.string().nullable(),
          level: z.literal([0, 1, 2, 3, 4]),
          part: z.enum(['review', 'plan', 'other']),
          zh: sided,
          en: sided,
        })
        .readonly(),
    ),
    segments: list(
      z
        .object({ id: z.string(), section: z.string().nullable(), zh: list(span), en: list(span), confidence: share })
        .readonly(),
    ),
    figures: list(figure),
    findings: list(
      z
        .object({
          id: z.string(),
          segment: z.string(),
          rule: z.string(),
          severity: z.enum(['error', 'warning', 'note']),
          zh: sided,
          en: sided,
          expected: z.string().optional(),
          actual: z.string().optional(),
          message: z.object({ zh: z.string(), en: z.string() }).readonly(),
        })
        .readonly(),
    ),
    items: list(item),
    links: list(
      z
        .object({
          id: z.string(),
          result: z.string(),
          commitment: z.string(),
          relation: z.enum(['next-stage', 'same-indicator', 'repeat-event', 'continued']),
          confidence: share,
          why: z.string(),
        })
        .readonly(),
    ),
  })
  .readonly() satisfies z.ZodType<Reading>;
