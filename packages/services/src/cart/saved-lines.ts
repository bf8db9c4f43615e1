import {
  type ImageView,
  type LocalizedText,
  type Market,
  money,
  optionText,
  type ProductOption,
  type SavedLineView,
  type StockLevelView,
} from '@pushcart/domain';
import { currentPrice } from '../catalog/current-price.ts';
import { stockOfVariant, translated, variantImage } from '../catalog/product-json.ts';
import { Prisma } from '../db/client.ts';
import { pricedIn } from '../market/current-market.ts';

export interface SavedRow {
  readonly variant_id: string;
  readonly product_id: string;
  readonly slug: string;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly options: readonly ProductOption[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly image: ImageView | null;
  readonly quantity: number;
  readonly price_seen: number;
  /** Null: in the store's own currency. */
  readonly seen_in: string | null;
  readonly price_now: number | null;
  readonly stock: readonly StockLevelView[];
}

/** What prices are shown in, and what those were seen in that name no currency. */
export interface Currencies {
  readonly currency: string;
  readonly storeCurrency: string;
}

/** The lines kept beside a row `cart` of a row `store`, newest first, as JSON. */
export function savedLines(market: Market | null, now: Date): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(line ORDER BY line.saved_at DESC, line.variant_id), '[]') FROM (
      SELECT variant.id AS variant_id, product.id AS product_id, product.slug, variant.sku, line.saved_at,
        ${translated('name')} AS name, product.options, variant.options AS chosen, ${variantImage} AS image,
        line.quantity, line.price_seen, line.seen_in, ${stockOfVariant} AS stock,
        CASE WHEN product.status = 'active' AND variant.status = 'active' THEN price.amount END AS price_now
      FROM saved_lines line
      JOIN variants variant ON variant.id = line.variant_id
      JOIN products product ON product.id = variant.product_id
      LEFT JOIN ${currentPrice(pricedIn(market), now)} ON true
      WHERE line.cart_id = cart.id
    ) line)`;
}

export function toSavedLine(row: SavedRow, { currency, storeCurrency }: Currencies): SavedLineView {
  return {
    variantId: row.variant_id,
    productId: row.product_id,
    slug: row.slug,
    sku: row.sku,
    name: row.name,
    optionText: optionText(row.options, row.chosen),
    image: row.image,
    quantity: row.quantity,
    priceThen: money(row.price_seen, row.seen_in ?? storeCurrency),
    priceNow: row.price_now === null ? null : money(row.price_now, currency),
    stock: row.stock,
  };
}
