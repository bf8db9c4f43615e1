import type { LocalizedText } from '@pushcart/domain';
import { translated } from '../catalog/product-json.ts';
import { findAccount } from './account-letters.ts';
import { type Composer, factOf } from './letter.ts';

const MOST_LINES = 50;

interface Row {
  readonly sku: string;
  readonly name: LocalizedText;
  readonly warehouse: LocalizedText;
  readonly available: number;
  readonly threshold: number;
  readonly total: bigint;
}

/** What is low at the moment, the scarcest first; nothing when nothing is, and to nobody who is no longer of the staff. */
export const lowStock: Composer<'low-stock'> = async (deps, message) => {
  const [accountId, storeId] = [factOf(message, 'accountId'), factOf(message, 'storeId')];
  const account = await findAccount(deps, { id: accountId, disabledAt: null });
  if (account === null || (await deps.db.staffMember.count({ where: { accountId, storeId } })) === 0) return null;
  const rows = await deps.db.$queryRaw<Row[]>`
    SELECT variant.sku, ${translated('name')} AS name, warehouse.name AS warehouse,
      level.on_hand - level.reserved AS available, level.low_stock_threshold AS threshold, count(*) OVER () AS total
    FROM stock_levels level
    JOIN variants variant ON variant.id = level.variant_id AND variant.status = 'active'
    JOIN products product ON product.id = variant.product_id AND product.status = 'active'
    JOIN warehouses warehouse ON warehouse.id = level.warehouse_id
    WHERE variant.store_id = ${storeId}::uuid AND level.on_hand - level.reserved <= level.low_stock_threshold
      AND NOT EXISTS (SELECT 1 FROM bundles bundle WHERE bundle.variant_id = variant.id)
    ORDER BY level.on_hand - level.reserved, variant.sku, warehouse.position LIMIT ${MOST_LINES}`;
  if (rows.length === 0) return null;
  const lines = rows.map(({ total: _, ...line }) => line);
  return {
    to: account.email,
    facts: {
      lines,
      more: Number(rows[0]?.total ?? 0) - lines.length,
      link: `${deps.publicUrl}/desk/inventory?low=true`,
    },
  };
};
