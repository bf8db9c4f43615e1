import { appRouter, type Context, describeError } from '@pushcart/api';
import { DomainError } from '@pushcart/domain';
import { TRPCError } from '@trpc/server';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import type { Request, RequestHandler } from 'express';
import type { ContextMaker } from '../context.ts';
import type { Log } from '../log.ts';
import type { Telemetry } from '../telemetry.ts';
import { type DoorOptions, decoded, door, MAX_BODY, maxBodyOf } from './door.ts';
import type { OpenStreams } from './open-streams.ts';
import { plainCalls } from './plain-calls.ts';
import { procedureType } from './procedure-type.ts';
import { requestIdOf } from './request-log.ts';

const MAX_BATCH = 10;

export interface TrpcOptions extends DoorOptions {
  readonly contexts: ContextMaker;
  /** Streams over HTTP; over the socket one caller may have many more. */
  readonly streams: OpenStreams;
  readonly callerOf: (request: Request) => string;
  readonly onError: (info: CallError) => void;
}

export interface CallError {
  readonly error: TRPCError;
  readonly path: string | undefined;
  readonly context: Context | undefined;
}

/** The router over HTTP, behind the doors that only HTTP has. */
export function trpcRoutes(options: TrpcOptions): RequestHandler[] {
  const serve = (allowMethodOverride: boolean) =>
    createExpressMiddleware({
      router: appRouter,
      createContext: ({ req, res }) => options.contexts.forRequest(req, res, requestIdOf(res)),
      maxBodySize: MAX_BODY,
      maxBatchSize: MAX_BATCH,
      allowMethodOverride,
      responseMeta: ({ errors }) => ({ headers: retryAfter(errors) }),
      onError: ({ error, path, ctx }) => options.onError({ error, path, context: ctx }),
    });
  const [plain, overriding] = [serve(false), serve(true)];

  return [
    door(options),
    (request, response, next) => {
      if (isStream(request.path)) options.streams.enter(options.callerOf(request), response);
      next();
    },
    plainCalls({
      maxBodyOf,
      maxBatch: MAX_BATCH,
      createContext: (request, response) => options.contexts.forRequest(request, response, requestIdOf(response)),
      headersOf: retryAfter,
      onError: options.onError,
    }),
    // A query may come as POST when its input is a secret; the client says so, a stray form cannot.
    (request, response, next) =>
      (request.get('x-pushcart-query') === '1' ? overriding : plain)(request, response, next),
  ];
}

function isStream(path: string): boolean {
  return procedureType(decoded(path.slice(1))) === 'subscription';
}

/** When it makes sense to come back, for whoever reads headers. */
export function retryAfter(errors: readonly TRPCError[]): Record<string, string> {
  const seconds = errors.map((error) => Number(describeError(error).details.retryAfterSeconds)).filter(Number.isFinite);
  return seconds.length === 0 ? {} : { 'retry-after': String(Math.max(...seconds)) };
}

const WORTH_A_LINE = new Set([
  'RATE_LIMITED',
  'WRONG_CREDENTIALS',
  'API_KEY_INVALID',
  'FORBIDDEN',
  'SIGN_IN_REQUIRED',
  'FOREIGN_ORIGIN',
]);

/** Notes failed calls: bugs and outages with their cause, refusals that matter for safety without it. */
export function callErrorLog(log: Log, telemetry: Telemetry): (info: CallError) => void {
  return ({ error, path, context }) => {
    const { code, reason } = describeError(error);
    const call = { requestId: context?.requestId, path, transport: context?.transport };
    telemetry.refused(path !== undefined && procedureType(path) !== undefined ? path : 'unknown', reason ?? code);
    if (reason === null || code === 'SERVICE_UNAVAILABLE')
      return log.error({ ...call, error: error.cause ?? error }, 'call.failed');
    if (WORTH_A_LINE.has(reason)) log.info({ ...call, reason, account: context?.actor.account?.id }, 'call.refused');
  };
}

export function isRefusal(error: unknown): error is DomainError | TRPCError {
  return error instanceof DomainError || error instanceof TRPCError;
}
