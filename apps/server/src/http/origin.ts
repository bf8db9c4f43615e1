import type { IncomingMessage } from 'node:http';
import { DomainError } from '@pushcart/domain';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whose pages may call with the shopper's cookies: our own, and those the operator names. */
export function createOriginCheck(publicUrl: string, allowedOrigins: readonly string[]): (origin: string) => boolean {
  const own = new URL(publicUrl);
  const allowed = new Set([own.origin, ...allowedOrigins]);
  // On a developer's machine these are three names of one shop.
  if (LOOPBACK.includes(own.hostname)) {
    for (const name of LOOPBACK) allowed.add(`${own.protocol}//${name}${own.port === '' ? '' : `:${own.port}`}`);
  }
  return (origin) => allowed.has(origin);
}

interface Visit {
  readonly isAllowedOrigin: (origin: string) => boolean;
  readonly hasIdentity: boolean;
}

/**
 * Refuses changes that another site's page sends through the shopper's browser. A browser always tells where a change comes from;
 * apps tell nothing and carry no cookies.
 */
export function requireOwnPage(request: IncomingMessage, { isAllowedOrigin, hasIdentity }: Visit): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined) {
    if (isAllowedOrigin(origin)) return;
    throw new DomainError('FOREIGN_ORIGIN', 'Another site may not do this.');
  }
  if (site === 'same-origin' || site === 'none') return;
  if (site !== undefined || hasIdentity)
    throw new DomainError('FOREIGN_ORIGIN', 'It is not clear which site asks for this.');
}
