import { z } from 'zod';
import * as input from '../input.ts';

/** A schema of JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const IDEMPOTENCY = 'Idempotency key: a new one for each intent, the same one when the call is repeated.';

/** Describes what goes over the wire as plain JSON: dates are text in ISO 8601. */
export function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      if (zodSchema === input.key) jsonSchema.description = IDEMPOTENCY;
    },
  });
  return described;
}

/** Whether a call may leave its input out. */
export function isOptional(schema: z.ZodType): boolean {
  return schema.safeParse(undefined).success;
}

export function isNothing(schema: z.ZodType): boolean {
  return schema instanceof z.ZodVoid;
}
