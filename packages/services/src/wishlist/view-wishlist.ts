import {
  type Actor,
  type ImageView,
  type LocalizedText,
  money,
  optionText,
  type ProductOption,
  requireSignedIn,
  type StockLevelView,
  type WishlistView,
  type WishView,
} from '@pushcart/domain';
import type { Currencies } from '../cart/saved-lines.ts';
import { currentPrice } from '../catalog/current-price.ts';
import { stockOfVariant, translated, variantImage } from '../catalog/product-json.ts';
import type { Deps } from '../deps.ts';
import { marketOf, pricedIn } from '../market/current-market.ts';

interface Row {
  readonly version: bigint;
  readonly currency: string;
  readonly wishes: readonly WishRow[];
  readonly alerts: readonly string[];
}

interface WishRow {
  readonly variant_id: string;
  readonly product_id: string;
  readonly slug: string;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly options: readonly ProductOption[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly image: ImageView | null;
  readonly price_seen: number;
  /** Null: in the store's own currency. */
  readonly seen_in: string | null;
  readonly price_now: number | null;
  readonly low_stock_threshold: number;
  readonly stock: readonly StockLevelView[];
  readonly added_at: string;
}

/** The actor's list as it stands now, in one statement, so that it is that of its version. */
export async function viewWishlist({ db, clock }: Pick<Deps, 'db' | 'clock'>, actor: Actor): Promise<WishlistView> {
  requireSignedIn(actor);
  const { id: accountId } = actor.account;
  const market = await marketOf(db, actor);
  const [row] = await db.$queryRaw<Row[]>`
    SELECT store.currency, coalesce(list.version, 0) AS version, (
      SELECT coalesce(json_agg(wish ORDER BY wish.added_at DESC, wish.variant_id), '[]') FROM (
        SELECT variant.id AS variant_id, product.id AS product_id, product.slug, variant.sku, item.created_at AS added_at,
          ${translated('name')} AS name, product.options, variant.options AS chosen, ${variantImage} AS image,
          item.price_seen, item.seen_in, ${stockOfVariant} AS stock,
          CASE WHEN product.status = 'active' AND variant.status = 'active' THEN price.amount END AS price_now,
          (SELECT coalesce(max(level.low_stock_threshold), 0) FROM stock_levels level
           WHERE level.variant_id = variant.id) AS low_stock_threshold
        FROM wishlist_items item
        JOIN variants variant ON variant.id = item.variant_id AND variant.store_id = store.id
        JOIN products product ON product.id = variant.product_id
        LEFT JOIN ${currentPrice(pricedIn(market), clock.now())} ON true
        WHERE item.account_id = ${accountId}::uuid
      ) wish) AS wishes, (
      SELECT coalesce(json_agg(alert.variant_id ORDER BY alert.id), '[]') FROM stock_alerts alert
      WHERE alert.account_id = ${accountId}::uuid AND alert.store_id = store.id) AS alerts
    FROM stores store LEFT JOIN wishlists list ON list.account_id = ${accountId}::uuid AND list.store_id = store.id
    WHERE store.id = ${actor.storeId}::uuid`;
  if (row === undefined) throw new Error('The store of this session is gone.');
  return {
    version: Number(row.version),
    wishes: row.wishes.map((wish) =>
      toWish(wish, { currency: market?.currency ?? row.currency, storeCurrency: row.currency }),
    ),
    alerts: row.alerts,
  };
}

function toWish(row: WishRow, { currency, storeCurrency }: Currencies): WishView {
  return {
    variantId: row.variant_id,
    productId: row.product_id,
    slug: row.slug,
    sku: row.sku,
    name: row.name,
    optionText: optionText(row.options, row.chosen),
    image: row.image,
    priceThen: money(row.price_seen, row.seen_in ?? storeCurrency),
    priceNow: row.price_now === null ? null : money(row.price_now, currency),
    lowStockThreshold: row.low_stock_threshold,
    stock: row.stock,
    addedAt: new Date(row.added_at),
  };
}
