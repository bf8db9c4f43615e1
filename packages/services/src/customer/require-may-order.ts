import { DomainError } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';

interface Orderer {
  readonly storeId: string;
  readonly accountId: string | null;
  /** Of the address an order was placed with, if there is an order. */
  readonly emailIndex?: string;
}

/** Refuses whoever was blocked, before they queue or change an order; where a new one is written, the database asks again. */
export async function requireMayOrder(db: Reader, { storeId, accountId, emailIndex }: Orderer): Promise<void> {
  const [blocked] = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM customers customer JOIN accounts account ON account.id = customer.account_id
    WHERE customer.store_id = ${storeId}::uuid AND customer.blocked_at IS NOT NULL
      AND (account.id = ${accountId}::uuid OR account.email_index = ${emailIndex ?? null}) LIMIT 1`;
  if (blocked === undefined) return;
  throw new DomainError('ORDERING_BLOCKED', 'This store takes no orders from this account.');
}
