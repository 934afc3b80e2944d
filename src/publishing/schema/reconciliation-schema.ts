import { z } from 'zod';
import type { Reconciliation } from '../../reading/index.ts';
import { bilingual, span } from './reading-schema.ts';

const quantity = z
  .object({ value: z.string(), unit: z.string().nullable(), counter: z.string().optional() })
  .readonly();

/** The JSON Schema of `duban.reconciliation/1`. */
export const reconciliationSchema = z
  .object({
    schema: z.literal('duban.reconciliation/1'),
    place: bilingual,
    lastYear: z.int().nullable(),
    thisYear: z.int().nullable(),
    entries: z
      .array(
        z
          .object({
            commitment: span,
            en: z.array(span).readonly(),
            verdict: z.enum([
              'delivered',
              'exceeded',
              'partly',
              'different-stage',
              'reported-without-number',
              'not-mentioned',
            ]),
            results: z.array(span).readonly(),
            target: quantity.optional(),
            actual: quantity.optional(),
            stage: z.object({ then: z.string(), now: z.string() }).readonly().optional(),
            confidence: z.number().min(0).max(1),
            why: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    unplanned: z.array(span).readonly(),
  })
  .readonly() satisfies z.ZodType<Reconciliation>;
