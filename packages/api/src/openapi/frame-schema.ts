import type { z } from 'zod';
import { type JsonSchema, toJsonSchema } from './json-schema.ts';

interface Told {
  readonly state: z.ZodType;
  readonly event: z.ZodType;
}

/** What a stream sends: the state, then what changes it. */
export function frameSchema({ state, event }: Told): JsonSchema {
  return {
    oneOf: [
      frame('ready', {}),
      frame('snapshot', { state: toJsonSchema(state, 'output'), reset: { type: 'boolean' } }),
      frame('event', {
        topic: { type: 'string' },
        seq: { type: 'integer' },
        type: { type: 'string' },
        key: { type: 'string' },
        version: { type: 'integer' },
        data: toJsonSchema(event, 'output'),
        at: { type: 'string', format: 'date-time' },
      }),
    ],
  };
}

function frame(kind: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {
    type: 'object',
    required: ['kind', ...Object.keys(properties)],
    properties: { kind: { const: kind }, ...properties },
  };
}
