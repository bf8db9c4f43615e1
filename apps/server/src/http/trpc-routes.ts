import { appRouter, type Context, describeError } from '@pushcart/api';
import { DomainError } from '@pushcart/domain';
import { TRPCError } from '@trpc/server';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import type { Request, RequestHandler } from 'express';
import type { ContextMaker } from '../context.ts';
import type { Log } from '../log.ts';
import type { Telemetry } from '../telemetry.ts';
import type { Cookies } from './cookies.ts';
import { createOpenStreams } from './open-streams.ts';
import { requireOwnPage } from './origin.ts';
import { plainCalls } from './plain-calls.ts';
import { procedureCost, procedureType } from './procedure-type.ts';
import { requestIdOf } from './request-log.ts';

const MAX_BODY = 128 * 1024;
/** Of one part of a file: a quarter of a million characters, in whichever language. */
const MAX_PART_BODY = 1024 * 1024;
const MAX_BATCH = 10;

export interface TrpcOptions {
  readonly contexts: ContextMaker;
  readonly cookies: Cookies;
  readonly isAllowedOrigin: (origin: string) => boolean;
  readonly apiVersion: string;
  /** Streams over HTTP that one caller may have open; over the socket there are many more. */
  readonly streamsPerCaller: number;
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
  const streams = createOpenStreams(options.streamsPerCaller);

  return [
    (request, response, next) => {
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader('X-Pushcart-Version', options.apiVersion);
      if (request.method !== 'GET') checkDoor(request, options);
      if (isStream(request.path) && !streams.enter(options.callerOf(request), response)) {
        throw new TRPCError({ code: 'TOO_MANY_REQUESTS', message: 'Too many streams at once.' });
      }
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

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'The path is malformed.' });
  }
}

/** When it makes sense to come back, for whoever reads headers. */
function retryAfter(errors: readonly TRPCError[]): Record<string, string> {
  const seconds = errors.map((error) => Number(describeError(error).details.retryAfterSeconds)).filter(Number.isFinite);
  return seconds.length === 0 ? {} : { 'retry-after': String(Math.max(...seconds)) };
}

function checkDoor(request: Request, { cookies, isAllowedOrigin }: TrpcOptions): void {
  requireOwnPage(request, { isAllowedOrigin, hasIdentity: cookies.hasIdentity(request) });
  if (request.method !== 'POST') throw new TRPCError({ code: 'METHOD_NOT_SUPPORTED', message: 'Use GET or POST.' });
  if (request.is('application/json') !== 'application/json') {
    throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send JSON.' });
  }
  const maxBody = maxBodyOf(request);
  if (Number(request.get('content-length') ?? 0) > maxBody) {
    throw new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: `Send at most ${maxBody} bytes.` });
  }
}

function maxBodyOf(request: Request): number {
  return procedureCost(decoded(request.path.slice(1))) === 'part' ? MAX_PART_BODY : MAX_BODY;
}

const WORTH_A_LINE = new Set(['RATE_LIMITED', 'WRONG_CREDENTIALS', 'FORBIDDEN', 'SIGN_IN_REQUIRED', 'FOREIGN_ORIGIN']);

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
