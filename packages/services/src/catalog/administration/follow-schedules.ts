import type { Transaction } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { lockProducts, tellProducts } from '../offers.ts';
import { moveTo } from './change-product.ts';

const BATCH = 100;

/** Publishes and archives what is due, and tells of prices that begin or end by the clock. Returns of how many products. */
export async function followSchedules(deps: Deps): Promise<number> {
  const published = await inTransaction(deps, (tx) => publishDue(tx, deps.clock.now()));
  const priced = await inTransaction(deps, (tx) => tellPriceLists(tx, deps.clock.now()));
  return published + priced;
}

async function publishDue(tx: Transaction, now: Date): Promise<number> {
  const due = await tx.$queryRaw<{ id: string; status: string }[]>`
    SELECT id, status FROM products
    WHERE (status = 'draft' AND publish_at <= ${now}) OR (status = 'active' AND unpublish_at <= ${now})
    ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
  const idsOf = (status: string) => due.filter((row) => row.status === status).map(({ id }) => id);
  await moveTo(tx, idsOf('active'), 'archived', now);
  await moveTo(tx, idsOf('draft'), 'active', now);
  await tellProducts(
    tx,
    due.map(({ id }) => id),
    now,
  );
  return due.length;
}

/** One list at a time: its products are told of together with it. */
async function tellPriceLists(tx: Transaction, now: Date): Promise<number> {
  const [list] = await tx.$queryRaw<{ id: string }[]>`
    UPDATE price_lists SET told = NOT told WHERE id = (
      SELECT id FROM price_lists
      WHERE told <> ((starts_at IS NULL OR starts_at <= ${now}) AND (ends_at IS NULL OR ends_at > ${now}))
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return list === undefined ? 0 : tellProductsOfList(tx, list.id, now);
}

/** Tells of every product that has a price in the list. Returns how many there are. */
export async function tellProductsOfList(tx: Transaction, priceListId: string, now: Date): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT variant.product_id AS id FROM prices price JOIN variants variant ON variant.id = price.variant_id
    WHERE price.price_list_id = ${priceListId}::uuid`;
  const ids = rows.map(({ id }) => id);
  await lockProducts(tx, ids);
  await tellProducts(tx, ids, now);
  return ids.length;
}
