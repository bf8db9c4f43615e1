import type { StoreOrderEvent } from '@pushcart/domain';
import type { LogEvent } from '@pushcart/realtime';
import type { ClientBase } from 'pg';
import type { Transaction } from '../db/client.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';

/** Name of the log reader that brings what guests pay to the accounts that have proven their address. */
export const GUEST_ORDERS_READER = 'guest-orders';

/**
 * Gives an account what guests have paid in a store under its e-mail address, once it has proven that one. Nothing of it is told on the
 * order's own topic or timeline: whoever has the link would learn that the address has an account.
 */
export async function joinGuestOrders(
  { clock }: Pick<Deps, 'clock'>,
  tx: Transaction,
  { storeId, accountId }: { storeId: string; accountId: string },
): Promise<void> {
  const [row] = await tx.$queryRaw<{ joined: number }[]>`
    SELECT join_guest_orders(ARRAY(
      SELECT "order".id FROM accounts account JOIN orders "order" ON "order".email_index = account.email_index
      WHERE account.id = ${accountId}::uuid AND account.email_verified_at IS NOT NULL AND "order".store_id = ${storeId}::uuid
        AND "order".account_id IS NULL AND "order".paid_at IS NOT NULL), ${clock.now()}::timestamptz) AS joined`;
  if (row !== undefined && row.joined > 0) markAsNews(tx);
}

/** The same for what is paid once the address is proven. */
export async function joinPaidOrders(tx: ClientBase, events: readonly LogEvent[]): Promise<void> {
  const paid = events.filter(({ topic, type }) => type === 'order.paid' && /^store:.+:orders$/.test(topic));
  const last = paid.at(-1);
  if (last === undefined) return;
  // As JSON carries it.
  const { at } = last.payload as Omit<StoreOrderEvent, 'at'> & { readonly at: string };
  await tx.query('SELECT join_guest_orders($1::uuid[], $2::timestamptz)', [paid.map(({ key }) => key), at]);
}
