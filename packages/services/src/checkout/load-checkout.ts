import {
  type Actor,
  type DeliveryPlan,
  DomainError,
  type ImageView,
  type LocalizedText,
  type Market,
  money,
  optionText,
  type ProductOption,
  type PromotionLine,
  planIn,
  type TaxClass,
  type TaxZone,
  type WarehousePlace,
} from '@pushcart/domain';
import { isOwnedBy, requireCartOwner } from '../cart/cart-owner.ts';
import { collectionsOf } from '../catalog/collections/membership.ts';
import { currentPrice } from '../catalog/current-price.ts';
import { translated, variantImage } from '../catalog/product-json.ts';
import { Prisma, type Reader } from '../db/client.ts';
import { CART_WANTED, deliveryPlan, type Wanted } from '../delivery/read-plan.ts';
import { type LineBundle, lineBundle } from '../inventory/line-bundle.ts';
import { marketOf, pricedIn } from '../market/current-market.ts';
import type { LineSnapshot } from '../order/order-row.ts';
import {
  type Buyer,
  buyerOf,
  categoriesOf,
  type OfferRows,
  type Offers,
  offersOf,
  offersOfCart,
} from '../promotion/offers.ts';
import { storeTaxZones, type TaxZoneJson, toTaxZone } from '../tax/tax-zone-row.ts';

export interface CheckoutLine extends PromotionLine {
  readonly variantId: string;
  readonly sku: string;
  readonly weightGrams: number;
  readonly taxClass: TaxClass;
  readonly snapshot: LineSnapshot;
  /** Of a bundle what it is made of. */
  readonly bundle: LineBundle | null;
}

/** All that a price is worked out from, as it is now. */
export interface Terms {
  /** The moment whose prices and taxes these are. */
  readonly at: Date;
  readonly currency: string;
  /** Whose prices these are; null: the store's own. */
  readonly market: Market | null;
  readonly taxZones: readonly TaxZone[];
  /** Whether the prices contain the tax, where that is not for the zone to say. */
  readonly taxIncluded?: boolean;
  readonly holdSeconds: number;
  readonly plan: DeliveryPlan;
  /** Of a store that takes units from where they are nearest. */
  readonly warehouses: readonly WarehousePlace[] | null;
  readonly lines: readonly CheckoutLine[];
  readonly offers: Offers;
}

/** What is about to be ordered. */
export interface Checkout extends Terms {
  readonly cart: { readonly id: string; readonly version: number };
}

interface CartRow {
  readonly id: string | null;
  readonly version: bigint | null;
  readonly currency: string;
  readonly tax_zones: readonly TaxZoneJson[];
  readonly hold_seconds: number;
  readonly plan: DeliveryPlan;
  readonly warehouses: readonly WarehousePlace[] | null;
  readonly offers: OfferRows;
  readonly lines: readonly LineRow[];
}

interface LineRow {
  readonly variant_id: string;
  readonly product_id: string;
  readonly slug: string;
  readonly sku: string;
  readonly name: LocalizedText;
  readonly options: readonly ProductOption[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly image: ImageView | null;
  readonly quantity: number;
  readonly weight_grams: number;
  readonly tax_class: TaxClass;
  readonly is_active: boolean;
  /** Null where nobody has agreed to a price yet. */
  readonly price_seen: number | null;
  /** The currency of that; null: the store's own. */
  readonly seen_in: string | null;
  readonly price_now: number | null;
  /** The price it is sold at, whatever it costs now. */
  readonly price_fixed: number | null;
  /** It was ordered before, and may have left the catalogue since. */
  readonly is_kept: boolean;
  readonly bundle: LineBundle | null;
}

/** Rows that terms are worked out for. */
export interface Basket {
  /** Joins a row `cart` (id, version) to `store`. */
  readonly cart: Prisma.Sql;
  /** Rows (cart_id, variant_id, quantity, price_seen, seen_in, price_fixed, is_kept, added_at). */
  readonly lines: Prisma.Sql;
  readonly offers: Prisma.Sql;
  /** The same lines as the plan of their delivery takes them. */
  readonly wanted: Wanted;
}

/** The actor's cart, ready to be ordered; refused while something stands between it and an order. */
export async function loadCheckout(db: Reader, actor: Actor, now: Date, buyer?: Buyer): Promise<Checkout> {
  const { cart, ...terms } = await loadTerms(db, actor, now, buyer);
  if (cart === null || terms.lines.length === 0) throw new DomainError('CART_EMPTY', 'There is nothing in the cart.');
  return { cart, ...terms };
}

const warehousePlaces = Prisma.sql`(
  SELECT json_agg(json_build_object('id', place.id, 'country', place.country, 'position', place.position,
    'latitude', place.latitude, 'longitude', place.longitude))
  FROM warehouses place WHERE place.store_id = store.id)`;

/** On what terms the store would deliver the actor's cart, also while nothing is in it. */
export async function loadTerms(
  db: Reader,
  actor: Actor,
  now: Date,
  buyer: Buyer = buyerOf(actor),
): Promise<Terms & { readonly cart: Checkout['cart'] | null }> {
  return readTerms(db, actor.storeId, now, await marketOf(db, actor), {
    cart: Prisma.sql`LEFT JOIN carts cart ON ${isOwnedBy(requireCartOwner(actor))}`,
    lines: Prisma.sql`(SELECT one.*, NULL::bigint AS price_fixed, false AS is_kept FROM cart_lines one)`,
    offers: offersOfCart(buyer, now),
    wanted: CART_WANTED,
  });
}

/** On what terms the store would deliver a basket, in the currency of a market. */
export async function readTerms(
  db: Reader,
  storeId: string,
  now: Date,
  market: Market | null,
  basket: Basket,
): Promise<Terms & { readonly cart: Checkout['cart'] | null }> {
  const [row] = await db.$queryRaw<CartRow[]>`
    SELECT cart.id, cart.version, store.currency, store.hold_seconds, ${storeTaxZones} AS tax_zones,
      CASE WHEN store.allocation = 'nearest' THEN ${warehousePlaces} END AS warehouses,
      ${deliveryPlan(basket.wanted)} AS plan, ${basket.offers} AS offers, (
      SELECT coalesce(json_agg(line ORDER BY line.added_at, line.variant_id), '[]') FROM (
        SELECT variant.id AS variant_id, product.id AS product_id, product.slug, variant.sku, line.added_at,
          ${translated('name')} AS name, product.options, variant.options AS chosen, ${variantImage} AS image,
          line.quantity, variant.weight_grams, product.tax_class, line.price_seen, line.seen_in,
          price.amount AS price_now,
          line.price_fixed, line.is_kept, ${lineBundle} AS bundle,
          product.status = 'active' AND variant.status = 'active' AS is_active
        FROM ${basket.lines} line
        JOIN variants variant ON variant.id = line.variant_id
        JOIN products product ON product.id = variant.product_id
        LEFT JOIN ${currentPrice(pricedIn(market), now)} ON true
        WHERE line.cart_id = cart.id
      ) line) AS lines
    FROM stores store ${basket.cart}
    WHERE store.id = ${storeId}::uuid`;
  if (row === undefined) throw new DomainError('NOT_FOUND', 'There is no such store.');
  const currency = market?.currency ?? row.currency;
  const offers = offersOf(row.offers, market, now);
  const productIds = row.lines.map((line) => line.product_id);
  const categories = await categoriesOf(db, productIds, offers.promotions);
  const collections = await collectionsOf(db, productIds, offers.promotions);
  return {
    cart: row.id === null ? null : { id: row.id, version: Number(row.version) },
    currency,
    market,
    taxZones: row.tax_zones.map(toTaxZone),
    at: now,
    holdSeconds: row.hold_seconds,
    plan: planIn(market, row.plan),
    warehouses: row.warehouses,
    lines: row.lines.map((line) => ({
      ...toLine(line, market, currency),
      categoryIds: categories.get(line.product_id) ?? [],
      collectionIds: collections.get(line.product_id) ?? [],
    })),
    offers,
  };
}

function toLine(
  row: LineRow,
  market: Market | null,
  currency: string,
): Omit<CheckoutLine, 'categoryIds' | 'collectionIds'> {
  const { variant_id: variantId, sku } = row;
  const price = row.price_fixed ?? row.price_now;
  if ((!row.is_active && !row.is_kept) || price === null) {
    throw new DomainError('VARIANT_UNAVAILABLE', `${sku} is no longer sold.`, { variantId });
  }
  const unitPrice = money(price, currency);
  // Prices that were seen in another currency are agreed to with the total.
  const isComparable = row.seen_in === (market?.currency ?? null);
  if (row.price_seen !== null && isComparable && price !== row.price_seen) {
    const was = money(row.price_seen, currency);
    throw new DomainError('PRICE_CHANGED', `The price of ${sku} has changed.`, { variantId, was, now: unitPrice });
  }
  return {
    variantId,
    productId: row.product_id,
    sku,
    quantity: row.quantity,
    weightGrams: row.weight_grams,
    taxClass: row.tax_class,
    bundle: row.bundle,
    unitPrice,
    snapshot: { slug: row.slug, name: row.name, optionText: optionText(row.options, row.chosen), image: row.image },
  };
}
