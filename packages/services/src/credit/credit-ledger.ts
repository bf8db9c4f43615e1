import { DomainError, topics } from '@pushcart/domain';
import type { Prisma, Transaction } from '../db/client.ts';
import { append } from '../db/transaction.ts';
import { marketOfOrder } from '../market/current-market.ts';
import type { StoredOrder } from '../order/order-row.ts';

export type StoredCredit = Prisma.CreditAccountGetPayload<object>;
type StoredEntry = Prisma.CreditEntryGetPayload<object>;

interface Put {
  readonly kind: 'issue' | 'refund';
  /** Minor units. */
  readonly amount: number;
  readonly paymentId?: string;
  readonly refundId?: string;
  readonly at: Date;
}

/** Cards and credit are in the store's currency: at which rate one would pay an order in another, nobody has agreed to. */
export function requireCreditCurrency(order: StoredOrder): void {
  if (marketOfOrder(order) === null) return;
  throw new DomainError('CURRENCY_MISMATCH', `Gift cards and credit do not go with an order in ${order.currency}.`);
}

/** Puts money on a card or credit. */
export async function putCredit(tx: Transaction, id: string, { amount, ...entry }: Put): Promise<StoredEntry> {
  const row = await tx.creditAccount.update({
    where: { id },
    data: { balance: { increment: amount }, version: { increment: 1 } },
  });
  const { balance } = row;
  const written = await tx.creditEntry.create({ data: { creditAccountId: id, amount, balance, ...entry } });
  await tellCredit(tx, row);
  return written;
}

/**
 * Takes up to `most` off a card or credit that can be used now, in one guarded statement: however many ask at once, no more is taken
 * than there is. Null when nothing could be.
 */
export async function takeCredit(
  tx: Transaction,
  id: string,
  { most, paymentId, at }: { most: number; paymentId: string; at: Date },
): Promise<StoredEntry | null> {
  const [taken] = await tx.$queryRaw<{ amount: bigint; balance: bigint }[]>`
    UPDATE credit_accounts SET balance = balance - least(balance, ${most}::bigint), version = version + 1
    WHERE id = ${id}::uuid AND balance > 0 AND blocked_at IS NULL AND (expires_at IS NULL OR expires_at > ${at})
    RETURNING old.balance - new.balance AS amount, new.balance AS balance`;
  if (taken === undefined) return null;
  const { amount, balance } = taken;
  const entry = { creditAccountId: id, kind: 'redeem', amount: -amount, balance, paymentId, at };
  const written = await tx.creditEntry.create({ data: entry });
  await tellCredit(tx, await tx.creditAccount.findUniqueOrThrow({ where: { id } }));
  return written;
}

/** The credit of an account, made if there is none yet. */
export async function creditOf(
  tx: Transaction,
  { storeId, accountId, currency, at }: { storeId: string; accountId: string | null; currency: string; at: Date },
): Promise<StoredCredit> {
  await tx.$executeRaw`
    INSERT INTO credit_accounts (store_id, kind, account_id, currency, balance, created_at)
    VALUES (${storeId}::uuid, 'store_credit', ${accountId}::uuid, ${currency}, 0, ${at}) ON CONFLICT DO NOTHING`;
  return tx.creditAccount.findFirstOrThrow({ where: { storeId, accountId, currency, kind: 'store_credit' } });
}

export async function tellCredit(tx: Transaction, { id, storeId, version }: StoredCredit): Promise<void> {
  const news = { key: id, version: Number(version), type: 'credit.changed' };
  const payload = { type: 'credit.changed', id, version: Number(version) };
  await append(tx, [{ ...news, topic: topics.storePayments(storeId), payload }]);
}
