import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Deps } from '../deps.ts';

/** The secret part of the link that opens an order without an account. */
export function accessTokenOf({ signingKey }: Pick<Deps, 'signingKey'>, orderId: string): string {
  return createHmac('sha256', signingKey).update(`order:${orderId}`).digest('base64url');
}

export function isAccessToken(deps: Pick<Deps, 'signingKey'>, orderId: string, token: string): boolean {
  const expected = Buffer.from(accessTokenOf(deps, orderId));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
