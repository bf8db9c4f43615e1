import { appRouter, type Context } from '@pushcart/api';
import { callTRPCProcedure, getTRPCErrorFromUnknown, type TRPCError } from '@trpc/server';

export interface Call {
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  /** Reads what came over the wire; may throw. */
  readInput(): unknown;
  readonly batchIndex?: number;
  readonly signal?: AbortSignal;
}

export type Outcome =
  | { readonly error: TRPCError; readonly call: Call; readonly input: unknown }
  | { readonly error?: never; readonly data: unknown };

/** Calls a procedure of the router; whatever goes wrong is an outcome too. */
export async function performCall(call: Call, context: Promise<Context>): Promise<Outcome> {
  const { path, type, batchIndex = 0, signal } = call;
  let input: unknown;
  const getRawInput = async () => {
    input = call.readInput();
    return input;
  };
  try {
    const ctx = await context;
    const data = await callTRPCProcedure({ router: appRouter, path, type, getRawInput, ctx, signal, batchIndex });
    return { data };
  } catch (cause) {
    return { error: getTRPCErrorFromUnknown(cause), call, input };
  }
}
