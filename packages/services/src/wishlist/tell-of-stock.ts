import type { StockChanged } from '@pushcart/domain';
import type { LogEvent } from '@pushcart/realtime';
import type { ClientBase } from 'pg';

/** Name of the log reader that writes to shoppers who wait for a variant. */
export const STOCK_ALERTS_READER = 'stock-alerts';

/**
 * Queues an e-mail for everybody who waits for a variant that can be bought again, and ends their wait. Runs in the transaction that
 * moves the reader's cursor, so that each wait ends in one message. What counts is the stock now: old news of units that are gone again
 * tell nobody.
 */
export async function tellOfStock(tx: ClientBase, events: readonly LogEvent[]): Promise<void> {
  const variantIds = new Set<string>();
  for (const { topic, type, payload } of events) {
    if (!topic.startsWith('variant:') || type !== 'stock.changed') continue;
    const { level } = payload as StockChanged;
    if (level.available > 0 && level.promise == null) variantIds.add(level.variantId);
  }
  if (variantIds.size === 0) return;
  const ids = [...variantIds];
  // The lists first, as whoever changes one locks it.
  const { rows } = await tx.query<{ account_id: string }>(
    `INSERT INTO wishlists AS list (account_id, store_id, version)
     SELECT DISTINCT account_id, store_id, 1 FROM stock_alerts WHERE variant_id IN ${BACK} ORDER BY account_id, store_id
     ON CONFLICT (account_id, store_id) DO UPDATE SET version = list.version + 1 RETURNING account_id`,
    [ids],
  );
  if (rows.length === 0) return;
  await tx.query(
    `WITH told AS (
       DELETE FROM stock_alerts WHERE variant_id IN ${BACK} AND account_id = ANY ($2::uuid[]) RETURNING *
     ), news AS (
       INSERT INTO outbox (topic, key, version, type, payload)
       SELECT 'wishlist:' || account_id || ':' || store_id, account_id, version, 'wishlist.changed',
         jsonb_build_object('type', 'wishlist.changed', 'version', version)
       FROM wishlists WHERE (account_id, store_id) IN (SELECT account_id, store_id FROM told))
     INSERT INTO messages (store_id, key, template, facts, locale, next_try_at, created_at)
     SELECT told.store_id, 'back-in-stock:' || told.id, 'back-in-stock',
       jsonb_build_object('accountId', told.account_id::text, 'variantId', told.variant_id::text), account.locale, $3, $3
     FROM told JOIN accounts account ON account.id = told.account_id
     ON CONFLICT (key) DO NOTHING`,
    [ids, rows.map((row) => row.account_id), events.at(-1)?.at],
  );
}

/** Of the variants asked about, those that somebody waits for and that can be bought. */
const BACK = `(
  SELECT level.variant_id FROM sellable_levels level
  WHERE level.variant_id IN (SELECT variant_id FROM stock_alerts WHERE variant_id = ANY ($1::uuid[]))
  GROUP BY level.variant_id HAVING sum(level.available) FILTER (WHERE level.promise IS NULL) > 0)`;
