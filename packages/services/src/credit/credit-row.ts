import {
  type CreditBalance,
  type CreditKind,
  type CreditView,
  DomainError,
  money,
  readGiftCode,
} from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';

/** The entries that put money on it, apart from what came back from orders. */
export const withIssues = { entries: { where: { kind: 'issue' } } } satisfies Prisma.CreditAccountInclude;
export type IssuedCredit = Prisma.CreditAccountGetPayload<{ include: typeof withIssues }>;

export function creditView(row: IssuedCredit): CreditView {
  const { id, codeEnd, currency, expiresAt, createdAt } = row;
  const issued = row.entries.reduce((sum, { amount }) => sum + Number(amount), 0);
  return {
    id,
    kind: row.kind as CreditKind,
    codeEnd,
    issued: money(issued, currency),
    balance: money(Number(row.balance), currency),
    expiresAt,
    isBlocked: row.blockedAt !== null,
    createdAt,
    version: Number(row.version),
  };
}

export function balanceOf(row: {
  readonly balance: bigint;
  readonly currency: string;
  readonly expiresAt: Date | null;
}): CreditBalance {
  return { balance: money(Number(row.balance), row.currency), expiresAt: row.expiresAt };
}

/** How a code is kept: keyed and hashed, so that the database alone gives no card away. Refuses what can be no code. */
export function codeIndexOf({ personalData }: Pick<Deps, 'personalData'>, typed: string): string {
  const code = readGiftCode(typed);
  if (code === null) throw unusable();
  return personalData.index('gift_code', code);
}

/** The same words for a card that is unknown, blocked, expired, empty or in another currency. */
export function unusable(): DomainError {
  return new DomainError('CREDIT_NOT_USABLE', 'This gift card or credit cannot be used here.');
}
