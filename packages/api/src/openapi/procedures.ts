import type { z } from 'zod';
import { appRouter } from '../router/app-router.ts';
import type { Access } from '../trpc.ts';

/** What a document needs to know of a procedure. */
export interface DescribedProcedure {
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly access: Access;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

interface Parts {
  readonly type: DescribedProcedure['type'];
  readonly inputs: readonly [z.ZodType];
  readonly output: z.ZodType;
  readonly meta: { readonly access: Access };
}

/** Every procedure of the router, by its path. A test of the router holds each to one input and one output schema. */
export const PROCEDURES: ReadonlyMap<string, DescribedProcedure> = new Map(
  Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
    const { type, inputs, output, meta } = Reflect.get(procedure, '_def') as Parts;
    return [path, { path, type, access: meta.access, input: inputs[0], output }];
  }),
);
