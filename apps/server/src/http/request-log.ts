import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../log.ts';
import type { Telemetry } from '../telemetry.ts';
import { traced } from './traced.ts';

const REQUEST_ID = /^[\w-]{8,64}$/;

/** Gives each request an id that is answered, logged and told with every error, and notes how it went. */
export function requestLog(log: Log, telemetry: Telemetry, proxies: number): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id');
    const requestId = proxies > 0 && given !== undefined && REQUEST_ID.test(given) ? given : randomUUID();
    const startedAt = performance.now();
    // Read here: routers below cut off what they have matched.
    const { method, path } = request;
    const route = routeOf(path);
    response.locals.requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.on('close', () => {
      const ms = performance.now() - startedAt;
      telemetry.answered(route, method, response.statusCode, ms / 1000);
      // The path without its query: inputs are nobody's business.
      log.debug({ requestId, method, path, status: response.statusCode, ms: Math.round(ms) }, 'http');
    });
    traced(request, response, { route, isTrusted: proxies > 0 }, next);
  };
}

export function requestIdOf(response: { readonly locals: Record<string, unknown> }): string {
  return String(response.locals.requestId);
}

const ROUTES = ['trpc', 'api', 'callbacks', 'media', 'livez', 'readyz', 'metrics'];

function routeOf(path: string): string {
  const first = path.split('/', 2)[1] ?? '';
  return ROUTES.includes(first) ? first : 'pages';
}
