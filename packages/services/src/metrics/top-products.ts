import type { SoldProduct, StoreId } from '@pushcart/domain';
import { translated } from '../catalog/product-json.ts';
import type { Deps } from '../deps.ts';

/** What was paid for since a moment, by units, most first. An order that was cancelled meanwhile has sold nothing. */
export function readTopProducts(
  { db }: Pick<Deps, 'db'>,
  storeId: StoreId,
  { since, limit }: { readonly since: Date; readonly limit: number },
): Promise<readonly SoldProduct[]> {
  // Sales are kept by the day in UTC: the index finds those days, the time of payment what of them counts.
  return db.$queryRaw<SoldProduct[]>`
    SELECT product.id AS "productId", ${translated('name')} AS name, sold.units
    FROM (
      SELECT sale.product_id, sum(sale.units)::int AS units
      FROM product_sales sale JOIN orders paid ON paid.id = sale.order_id
      WHERE sale.store_id = ${storeId}::uuid AND sale.sold_on >= (${since}::timestamptz AT TIME ZONE 'UTC')::date
        AND paid.paid_at >= ${since} AND sale.units > 0
      GROUP BY sale.product_id ORDER BY units DESC, sale.product_id LIMIT ${limit}
    ) sold JOIN products product ON product.id = sold.product_id
    ORDER BY sold.units DESC, product.id`;
}
