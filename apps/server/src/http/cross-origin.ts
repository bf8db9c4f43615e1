import type { RequestHandler } from 'express';

/** What programs in pages send, and what they read of an answer besides its body. */
const ASKED =
  'Authorization, Content-Type, Last-Event-ID, X-Pushcart-Client, X-Pushcart-Currency, X-Pushcart-Guest, X-Pushcart-Query';
const TOLD =
  'Retry-After, X-Pushcart-Build, X-Pushcart-Version, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, X-Request-Id';
/** Seconds. Browsers keep it no longer than a day. */
const KEPT = 7_200;

/**
 * Lets pages of the addresses that the operator names call and read the answers, with the shop's cookies where the browser sends them. All other
 * pages are told nothing, so that browsers keep answers from them.
 */
export function crossOrigin(isAllowedOrigin: (origin: string) => boolean): RequestHandler {
  return (request, response, next) => {
    response.vary('Origin');
    const origin = request.get('origin');
    if (origin === undefined || !isAllowedOrigin(origin)) return next();
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    if (request.method !== 'OPTIONS') {
      response.setHeader('Access-Control-Expose-Headers', TOLD);
      return next();
    }
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
    response.setHeader('Access-Control-Allow-Headers', ASKED);
    response.setHeader('Access-Control-Max-Age', KEPT);
    response.status(204).end();
  };
}
