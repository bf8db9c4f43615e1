import type { ProductSales, Span, StoreId } from '@pushcart/domain';
import { translated } from '../catalog/product-json.ts';
import { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';

/** As many products as a report names. */
const MOST = 10;

const paidIn = ({ since, until }: Span) => Prisma.sql`paid.paid_at >= ${since} AND paid.paid_at < ${until}`;

/** What was paid for in a span of time, by units, most first, beside what of it was paid for in another. A cancelled order has sold nothing. */
export function readProductSales(
  { db }: Pick<Deps, 'db'>,
  storeId: StoreId,
  { current, before }: { readonly current: Span; readonly before: Span },
): Promise<readonly ProductSales[]> {
  return db.$queryRaw<ProductSales[]>`
    SELECT product.id AS "productId", ${translated('name')} AS name, sold.units, sold.units_before AS "unitsBefore"
    FROM (
      SELECT sale.product_id, coalesce(sum(sale.units) FILTER (WHERE ${paidIn(current)}), 0)::int AS units,
        coalesce(sum(sale.units) FILTER (WHERE ${paidIn(before)}), 0)::int AS units_before
      FROM product_sales sale JOIN orders paid ON paid.id = sale.order_id
      WHERE sale.store_id = ${storeId}::uuid AND sale.sold_on >= (${before.since}::timestamptz AT TIME ZONE 'UTC')::date
        AND (${paidIn(current)} OR ${paidIn(before)})
      GROUP BY sale.product_id
      HAVING coalesce(sum(sale.units) FILTER (WHERE ${paidIn(current)}), 0) > 0
      ORDER BY units DESC, sale.product_id LIMIT ${MOST}
    ) sold JOIN products product ON product.id = sold.product_id
    ORDER BY sold.units DESC, product.id`;
}
