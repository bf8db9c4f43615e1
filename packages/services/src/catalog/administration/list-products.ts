import {
  type Actor,
  type ImageView,
  type LocalizedText,
  money,
  type ProductStatus,
  requirePermission,
  requireText,
  type StaffProductPage,
  type StaffProductRow,
  topics,
} from '@pushcart/domain';
import { Prisma } from '../../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, requireLimit, toPage } from '../../db/page.ts';
import { matchesAnywhere, termsOf } from '../../db/text-match.ts';
import type { Deps } from '../../deps.ts';
import { stillMay } from '../../identity/renew-actor.ts';
import type { LiveTopic } from '../../live-topic.ts';
import { firstImage, translated } from '../product-json.ts';
import type { ListStaffProducts } from '../product-service.ts';

const LIST = 'staff-products';
const SNAPSHOT_LIMIT = 50;

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText | null;
  readonly image: ImageView | null;
  readonly status: ProductStatus;
  readonly version: bigint;
  readonly price_from: bigint;
  readonly currency: string;
  readonly variant_count: bigint;
  readonly available: bigint;
  readonly is_low: boolean;
  readonly publish_at: Date | null;
  readonly unpublish_at: Date | null;
}

/** Ids grow with time, so the newest come first. */
export async function listStaffProducts(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  input: ListStaffProducts,
): Promise<StaffProductPage> {
  requirePermission(actor, 'catalog.write');
  const limit = requireLimit(input.limit);
  const query = requireText('query', input.query ?? '', { min: 0, max: 200 });
  const conditions = [Prisma.sql`product.store_id = ${actor.storeId}::uuid`, ...termsOf(query).map(says)];
  if (input.status !== undefined) conditions.push(Prisma.sql`product.status = ${input.status}`);
  if (input.lowOnly === true) conditions.push(Prisma.sql`${hasLow}`);
  if (input.cursor !== undefined) {
    const [before] = decodeCursor(LIST, input.cursor, [CURSOR_PART.id]);
    conditions.push(Prisma.sql`product.id < ${before}::uuid`);
  }
  const rows = await db.$queryRaw<Row[]>`
    SELECT product.id, product.slug, ${translated('name')} AS name, ${firstImage} AS image, product.status,
      product.version, product.price_from, store.currency, product.publish_at, product.unpublish_at,
      stock.variant_count, stock.available, ${hasLow} AS is_low
    FROM (SELECT * FROM products product WHERE ${Prisma.join(conditions, ' AND ')}
      ORDER BY product.id DESC LIMIT ${limit + 1}) product
    JOIN stores store ON store.id = product.store_id
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT variant.id) AS variant_count,
        coalesce(sum(level.available) FILTER (WHERE level.promise IS NULL), 0)::bigint AS available
      FROM variants variant LEFT JOIN sellable_levels level ON level.variant_id = variant.id
      WHERE variant.product_id = product.id AND variant.status = 'active') stock
    ORDER BY product.id DESC`;
  return toPage(rows, limit, { item: toRow, cursor: ({ id }) => encodeCursor(LIST, [id]) });
}

const hasLow = Prisma.sql`EXISTS (
  SELECT 1 FROM variants variant JOIN stock_levels level ON level.variant_id = variant.id
  WHERE variant.product_id = product.id AND variant.status = 'active'
    AND level.on_hand - level.reserved <= level.low_stock_threshold
    AND NOT EXISTS (SELECT 1 FROM bundles bundle WHERE bundle.variant_id = variant.id))`;

function toRow(row: Row): StaffProductRow {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name ?? { en: row.slug, 'zh-CN': row.slug },
    image: row.image,
    status: row.status,
    version: Number(row.version),
    priceFrom: money(Number(row.price_from), row.currency),
    variantCount: Number(row.variant_count),
    available: Number(row.available),
    isLow: row.is_low,
    publishAt: row.publish_at,
    unpublishAt: row.unpublish_at,
  };
}

/** For the desk: every change of the catalogue; the snapshot is the newest products. */
export async function watchCatalog(deps: Deps, actor: Actor): Promise<LiveTopic<StaffProductPage>> {
  requirePermission(actor, 'catalog.write');
  return {
    topics: [topics.storeCatalog(actor.storeId)],
    kind: 'state',
    snapshot: () => listStaffProducts(deps, actor, { limit: SNAPSHOT_LIMIT }),
    mayWatch: () => stillMay(deps, actor, 'catalog.write'),
  };
}

/** The word stands in a name or description, in either language, in the brand or in a SKU. */
function says(term: string): Prisma.Sql {
  const pattern = matchesAnywhere(term);
  return Prisma.sql`(
    product.brand ILIKE ${pattern}
    OR EXISTS (SELECT 1 FROM product_translations text
               WHERE text.product_id = product.id AND (text.name ILIKE ${pattern} OR text.description ILIKE ${pattern}))
    OR EXISTS (SELECT 1 FROM variants variant WHERE variant.product_id = product.id AND variant.sku ILIKE ${pattern}))`;
}
