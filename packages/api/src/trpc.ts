import { type Permission, requirePermission, requireSignedIn } from '@pushcart/domain';
import { inSpan, markFailed } from '@pushcart/realtime';
import { initTRPC } from '@trpc/server';
import type { Context } from './context.ts';
import { shapeError, toTRPCError } from './errors.ts';
import { type Cost, takeCall, takeKeyCall } from './limit.ts';
import { transformer } from './transformer.ts';
import { requireCurrentClient } from './version.ts';

/** Who may call a procedure: whoever comes, whoever is signed in, or staff with a permission. */
export type Access = 'anyone' | 'signed-in' | Permission;

export interface ProcedureMeta {
  readonly access: Access;
  readonly cost: Cost;
}

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    transformer,
    isDev: false,
    errorFormatter: ({ error, ctx, path }) => shapeError(error, ctx?.requestId ?? null, path ?? null),
  });

export const { router, createCallerFactory } = t;

/** Streams count until they are open. */
const steps = t.middleware(({ path, type, next }) =>
  inSpan(path, { attributes: { 'rpc.system': 'trpc', 'rpc.method': path, 'rpc.type': type } }, async (span) => {
    const result = await next();
    if (!result.ok) markFailed(span, result.error.cause ?? result.error);
    return result;
  }),
);

const refusals = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  throw toTRPCError(result.error);
});

const guards = t.middleware(async ({ ctx, meta, next }) => {
  if (meta === undefined) throw new Error('A procedure is built without access and cost.');
  const key = ctx.actor.account?.key;
  if (key !== undefined) await takeKeyCall(ctx, key);
  await takeCall(ctx.limiter, meta.cost, payerOf(ctx, meta.cost));
  if (ctx.refusal !== null) throw ctx.refusal;
  requireCurrentClient(ctx.client, ctx.build);
  requireAccess(ctx, meta.access);
  return next();
});

/** An account or key pays wherever it comes from; a network pays for password checks and messages itself, since it can make accounts as it likes. */
export function payerOf({ actor, address }: Context, cost: Cost): string {
  return cost === 'credentials' || cost === 'message'
    ? address
    : (actor.account?.key?.id ?? actor.account?.id ?? address);
}

function requireAccess({ actor }: Context, access: Access): void {
  if (access === 'signed-in') requireSignedIn(actor);
  else if (access !== 'anyone') requirePermission(actor, access);
}

function procedure(access: Access, cost: Cost) {
  return t.procedure.meta({ access, cost }).use(steps).use(refusals).use(guards);
}

/** For visitors, shoppers and staff alike; the use case decides what each may see. */
export const anyone = (cost: Cost) => procedure('anyone', cost);
export const signedIn = (cost: Cost) => procedure('signed-in', cost);
export const staff = (permission: Permission, cost: Cost) => procedure(permission, cost);
