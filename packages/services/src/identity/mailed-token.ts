import { createHmac } from 'node:crypto';
import { DomainError } from '@pushcart/domain';
import type { Reader, Transaction } from '../db/client.ts';
import { sha256 } from '../db/hash.ts';
import type { Deps } from '../deps.ts';

export type TokenPurpose = 'verify_email' | 'reset_password';

export const TOKEN_LIFE_MS: Readonly<Record<TokenPurpose, number>> = {
  verify_email: 24 * 3_600_000,
  reset_password: 15 * 60_000,
};

const TOKEN = /^[\w-]{43}$/;

/** The secret a message carries. It follows from what it is for, so that a message sent twice carries the same one. */
export function mailedToken({ signingKey }: Pick<Deps, 'signingKey'>, what: string): string {
  return createHmac('sha256', signingKey).update(`mail:${what}`).digest('base64url');
}

/** The token of a message, of which only the hash is kept; null when its time is over before it was sent. */
export async function issueToken(
  deps: Pick<Deps, 'db' | 'clock' | 'signingKey'>,
  message: { readonly id: string; readonly createdAt: Date },
  { accountId, purpose }: { accountId: string; purpose: TokenPurpose },
): Promise<string | null> {
  const expiresAt = new Date(message.createdAt.getTime() + TOKEN_LIFE_MS[purpose]);
  if (expiresAt <= deps.clock.now()) return null;
  const token = mailedToken(deps, message.id);
  const data = { accountId, purpose, tokenHash: sha256(token), createdAt: message.createdAt, expiresAt };
  await deps.db.accountToken.createMany({ data, skipDuplicates: true });
  return token;
}

/** The account a token was mailed to, while the token is good. One that is used, late, foreign or no token is refused alike. */
export async function readToken(
  { clock }: Pick<Deps, 'clock'>,
  db: Reader,
  purpose: TokenPurpose,
  token: string,
): Promise<string> {
  const row = TOKEN.test(token)
    ? await db.accountToken.findFirst({
        where: { tokenHash: sha256(token), purpose, usedAt: null, expiresAt: { gt: clock.now() }, account: OPEN },
        select: { accountId: true },
      })
    : null;
  if (row === null) throw tokenRefused();
  return row.accountId;
}

/** Uses a token up, and every other of its purpose with it. */
export async function useToken(
  deps: Pick<Deps, 'clock'>,
  tx: Transaction,
  purpose: TokenPurpose,
  token: string,
): Promise<string> {
  const accountId = await readToken(deps, tx, purpose, token);
  const { count } = await tx.accountToken.updateMany({
    where: { tokenHash: sha256(token), usedAt: null },
    data: { usedAt: deps.clock.now() },
  });
  if (count === 0) throw tokenRefused();
  await tx.accountToken.updateMany({
    where: { accountId, purpose, usedAt: null },
    data: { usedAt: deps.clock.now() },
  });
  return accountId;
}

const OPEN = { disabledAt: null, erasedAt: null };

export function tokenRefused(): DomainError {
  return new DomainError('TOKEN_INVALID', 'This link was used before, is too old, or was never sent.');
}
