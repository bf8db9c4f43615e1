import {
  type Actor,
  DomainError,
  type ImageView,
  type LocalizedText,
  money,
  optionText,
  type ProductOption,
  type PromotionLine,
} from '@pushcart/domain';
import { isOwnedBy, requireCartOwner } from '../cart/cart-owner.ts';
import { collectionsOf } from '../catalog/collections/membership.ts';
import { currentPrice } from '../catalog/current-price.ts';
import { translated, variantImage } from '../catalog/product-json.ts';
import { Prisma, type Reader } from '../db/client.ts';
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
import { type DeliveryMethod, storeMethods } from './delivery-methods.ts';

export interface CheckoutLine extends PromotionLine {
  readonly variantId: string;
  readonly sku: string;
  readonly weightGrams: number;
  readonly snapshot: LineSnapshot;
}

/** All that a price is worked out from, as it is now. */
export interface Terms {
  readonly currency: string;
  readonly taxRate: number;
  readonly taxIncluded: boolean;
  readonly holdSeconds: number;
  readonly methods: readonly DeliveryMethod[];
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
  readonly tax_rate: number;
  readonly tax_included: boolean;
  readonly hold_seconds: number;
  readonly methods: readonly DeliveryMethod[];
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
  readonly is_active: boolean;
  /** Null where nobody has agreed to a price yet. */
  readonly price_seen: number | null;
  readonly price_now: number | null;
  /** The price it is sold at, whatever it costs now. */
  readonly price_fixed: number | null;
  /** It was ordered before, and may have left the catalogue since. */
  readonly is_kept: boolean;
}

/** Rows that terms are worked out for. */
export interface Basket {
  /** Joins a row `cart` (id, version) to `store`. */
  readonly cart: Prisma.Sql;
  /** Rows (cart_id, variant_id, quantity, price_seen, price_fixed, is_kept, added_at). */
  readonly lines: Prisma.Sql;
  readonly offers: Prisma.Sql;
}

/** The actor's cart, ready to be ordered; refused while something stands between it and an order. */
export async function loadCheckout(db: Reader, actor: Actor, now: Date, buyer?: Buyer): Promise<Checkout> {
  const { cart, ...terms } = await loadTerms(db, actor, now, buyer);
  if (cart === null || terms.lines.length === 0) throw new DomainError('CART_EMPTY', 'There is nothing in the cart.');
  return { cart, ...terms };
}

/** On what terms the store would deliver the actor's cart, also while nothing is in it. */
export async function loadTerms(
  db: Reader,
  actor: Actor,
  now: Date,
  buyer: Buyer = buyerOf(actor),
): Promise<Terms & { readonly cart: Checkout['cart'] | null }> {
  return readTerms(db, actor.storeId, now, {
    cart: Prisma.sql`LEFT JOIN carts cart ON ${isOwnedBy(requireCartOwner(actor))}`,
    lines: Prisma.sql`(SELECT one.*, NULL::bigint AS price_fixed, false AS is_kept FROM cart_lines one)`,
    offers: offersOfCart(buyer, now),
  });
}

/** On what terms the store would deliver a basket. */
export async function readTerms(
  db: Reader,
  storeId: string,
  now: Date,
  basket: Basket,
): Promise<Terms & { readonly cart: Checkout['cart'] | null }> {
  const [row] = await db.$queryRaw<CartRow[]>`
    SELECT cart.id, cart.version, store.currency, store.tax_rate, store.tax_included, store.hold_seconds,
      ${storeMethods} AS methods, ${basket.offers} AS offers, (
      SELECT coalesce(json_agg(line ORDER BY line.added_at, line.variant_id), '[]') FROM (
        SELECT variant.id AS variant_id, product.id AS product_id, product.slug, variant.sku, line.added_at,
          ${translated('name')} AS name, product.options, variant.options AS chosen, ${variantImage} AS image,
          line.quantity, variant.weight_grams, line.price_seen, price.amount AS price_now, line.price_fixed, line.is_kept,
          product.status = 'active' AND variant.status = 'active' AS is_active
        FROM ${basket.lines} line
        JOIN variants variant ON variant.id = line.variant_id
        JOIN products product ON product.id = variant.product_id
        LEFT JOIN ${currentPrice(Prisma.sql`store.currency`, now)} ON true
        WHERE line.cart_id = cart.id
      ) line) AS lines
    FROM stores store ${basket.cart}
    WHERE store.id = ${storeId}::uuid`;
  if (row === undefined) throw new DomainError('NOT_FOUND', 'There is no such store.');
  const offers = offersOf(row.offers, now);
  const productIds = row.lines.map((line) => line.product_id);
  const categories = await categoriesOf(db, productIds, offers.promotions);
  const collections = await collectionsOf(db, productIds, offers.promotions);
  return {
    cart: row.id === null ? null : { id: row.id, version: Number(row.version) },
    currency: row.currency,
    taxRate: row.tax_rate,
    taxIncluded: row.tax_included,
    holdSeconds: row.hold_seconds,
    methods: row.methods,
    lines: row.lines.map((line) => ({
      ...toLine(line, row.currency),
      categoryIds: categories.get(line.product_id) ?? [],
      collectionIds: collections.get(line.product_id) ?? [],
    })),
    offers,
  };
}

function toLine(row: LineRow, currency: string): Omit<CheckoutLine, 'categoryIds' | 'collectionIds'> {
  const { variant_id: variantId, sku } = row;
  const price = row.price_fixed ?? row.price_now;
  if ((!row.is_active && !row.is_kept) || price === null) {
    throw new DomainError('VARIANT_UNAVAILABLE', `${sku} is no longer sold.`, { variantId });
  }
  const unitPrice = money(price, currency);
  if (row.price_seen !== null && price !== row.price_seen) {
    const was = money(row.price_seen, currency);
    throw new DomainError('PRICE_CHANGED', `The price of ${sku} has changed.`, { variantId, was, now: unitPrice });
  }
  return {
    variantId,
    productId: row.product_id,
    sku,
    quantity: row.quantity,
    weightGrams: row.weight_grams,
    unitPrice,
    snapshot: { slug: row.slug, name: row.name, optionText: optionText(row.options, row.chosen), image: row.image },
  };
}
