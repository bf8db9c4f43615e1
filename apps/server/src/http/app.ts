import { type Limiter, refuse, refusePlainly } from '@pushcart/api';
import { DomainError } from '@pushcart/domain';
import type { Services } from '@pushcart/services';
import { TRPCError } from '@trpc/server';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import type { Config } from '../config.ts';
import type { ContextMaker } from '../context.ts';
import type { Log } from '../log.ts';
import type { Telemetry } from '../telemetry.ts';
import { callerAddress } from './address.ts';
import { apiRoutes } from './api-routes.ts';
import { callbackRoutes } from './callback-routes.ts';
import type { Cookies } from './cookies.ts';
import { crossOrigin } from './cross-origin.ts';
import { type Health, healthRoutes } from './health-routes.ts';
import { createOpenStreams } from './open-streams.ts';
import { buildOf, mediaRoutes, pageRoutes, readPages } from './page-routes.ts';
import { requestIdOf, requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { type CallError, isRefusal, trpcRoutes } from './trpc-routes.ts';
import { unsubscribeRoutes } from './unsubscribe-routes.ts';
import { uploadRoutes } from './upload-routes.ts';

const STREAMS_PER_CALLER = 20;

export interface AppOptions {
  readonly config: Config;
  readonly log: Log;
  readonly telemetry: Telemetry;
  readonly health: Health;
  /** Null where this process only works in the background. */
  readonly api: {
    readonly services: Services;
    readonly limiter: Limiter;
    readonly contexts: ContextMaker;
    readonly cookies: Cookies;
    readonly apiVersion: string;
    readonly isAllowedOrigin: (origin: string) => boolean;
    /** Of the panels that pages may hold, as of now. */
    readonly frameOrigins: () => readonly string[];
    readonly onError: (info: CallError) => void;
  } | null;
}

export function createApp({ config, log, telemetry, health, api }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(requestLog(log, telemetry, config.TRUST_PROXY));
  app.use(securityHeaders(config.PUBLIC_URL, api?.frameOrigins ?? (() => [])));
  app.use(healthRoutes(health, telemetry, config.METRICS_TOKEN));
  if (api !== null) {
    const pages = config.WEB_DIR === undefined ? null : readPages(config.WEB_DIR);
    const build = (pages === null ? undefined : buildOf(pages)) ?? config.BUILD;
    const streamsPerCaller = Math.max(1, Math.round(STREAMS_PER_CALLER * config.RATE_LIMIT_SCALE));
    const callerOf = (request: Request) => callerAddress(request, config.TRUST_PROXY);
    const streams = createOpenStreams(streamsPerCaller);
    app.use(['/trpc', '/api', '/media'], crossOrigin(api.isAllowedOrigin));
    app.use('/trpc', ...trpcRoutes({ ...api, build, streams, callerOf }));
    app.use('/api', apiRoutes({ ...api, build, streams, callerOf, publicUrl: config.PUBLIC_URL }));
    app.use('/callbacks', callbackRoutes(api.services));
    app.use('/unsubscribe', unsubscribeRoutes({ ...api, callerOf }));
    if (config.MEDIA_DIR !== undefined) app.use('/media', mediaRoutes(config.MEDIA_DIR), uploadRoutes(api));
    app.use(['/trpc', '/callbacks', '/media', '/live', '/metrics'], notFound);
    if (pages !== null) app.use(pageRoutes(pages, api.cookies));
  }
  app.use(notFound);
  app.use(answerError(log));
  return app;
}

const notFound: RequestHandler = () => {
  throw new DomainError('NOT_FOUND', 'There is nothing here.');
};

function answerError(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const requestId = requestIdOf(response);
    const raised = isRefusal(error) ? error : fromExpress(error);
    const say = request.originalUrl.startsWith('/api/') ? refusePlainly : refuse;
    const { status, body } = say(raised, requestId);
    if (status >= 500) log.error({ requestId, error }, 'http.failed');
    if (response.headersSent) return void response.destroy();
    // What was not read of the request must not be taken for the next one.
    if (status === 413) response.setHeader('Connection', 'close');
    response.status(status).json(body);
  };
}

/** Express and its parsers mark what the caller did wrong with a status. */
function fromExpress(error: unknown): TRPCError {
  const status = error instanceof Error && 'status' in error ? error.status : 500;
  if (status === 413) return new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: 'The body is too large.' });
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new TRPCError({ code: 'BAD_REQUEST', message: 'The request is malformed.' });
  }
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error });
}
