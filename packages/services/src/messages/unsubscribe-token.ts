import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError, isId, MESSAGE_KINDS, type MessageKind } from '@pushcart/domain';
import type { Deps } from '../deps.ts';

/** Ends one kind of message for one account, and can do nothing else. It has no end, since mails are kept for long. */
export function unsubscribeToken(deps: Pick<Deps, 'signingKey'>, accountId: string, kind: MessageKind): string {
  return `${accountId}.${kind}.${signatureOf(deps, accountId, kind)}`;
}

export function readUnsubscribeToken(
  deps: Pick<Deps, 'signingKey'>,
  token: string,
): { readonly accountId: string; readonly kind: MessageKind } {
  const [accountId = '', name = '', signature = ''] = token.split('.');
  const kind = MESSAGE_KINDS.find((one) => one === name);
  if (kind === undefined || !isId(accountId)) throw refused();
  const [given, expected] = [Buffer.from(signature), Buffer.from(signatureOf(deps, accountId, kind))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw refused();
  return { accountId, kind };
}

function signatureOf({ signingKey }: Pick<Deps, 'signingKey'>, accountId: string, kind: MessageKind): string {
  return createHmac('sha256', signingKey).update(`unsubscribe:${accountId}:${kind}`).digest('base64url');
}

const refused = () => new DomainError('TOKEN_INVALID', 'This link is not whole, or is not of this shop.');
