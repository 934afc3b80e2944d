import { z } from 'zod';
import { readingSchema } from './reading-schema.ts';
import { reconciliationSchema } from './reconciliation-schema.ts';

const SCHEMAS = { reading: readingSchema, reconciliation: reconciliationSchema } as const;
export type SchemaName = keyof typeof SCHEMAS;
export const schemaNames = Object.keys(SCHEMAS) as SchemaName[];

/** The JSON Schema (draft 2020-12) of a document that Duban writes. */
export function jsonSchema(name: SchemaName): object {
  return { title: `duban.${name}/1`, ...z.toJSONSchema(SCHEMAS[name]) };
}
