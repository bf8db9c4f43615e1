import { appRouter, type Cost } from '@pushcart/api';
import type { AnyProcedure } from '@trpc/server';

const procedures = new Map(Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>));

/** What kind of procedure has this path; undefined when none has. */
export function procedureType(path: string): AnyProcedure['_def']['type'] | undefined {
  return procedures.get(path)?._def.type;
}

/** What an answer of the procedure with this path costs; undefined when none has. */
export function procedureCost(path: string): Cost | undefined {
  return (procedures.get(path)?._def.meta as { readonly cost?: Cost } | undefined)?.cost;
}
