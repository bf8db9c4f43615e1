import {
  type Actor,
  type DeliveryOption,
  DomainError,
  type ImageView,
  type LocalizedText,
  type Money,
  money,
  optionText,
  type ProductOption,
} from '@pushcart/domain';
import { isOwnedBy, requireCartOwner } from '../cart/cart-owner.ts';
import { currentPrice } from '../catalog/current-price.ts';
import { translated, variantImage } from '../catalog/product-json.ts';
import { Prisma, type Reader } from '../db/client.ts';
import type { LineSnapshot } from '../order/order-row.ts';

export interface CheckoutLine {
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly quantity: number;
  readonly weightGrams: number;
  readonly unitPrice: Money;
  readonly snapshot: LineSnapshot;
}

export interface DeliveryMethod extends Omit<DeliveryOption, 'price'> {
  readonly basePrice: number;
  readonly kiloPrice: number;
  /** Empty means everywhere. */
  readonly countries: readonly string[];
}

/** All that a price is worked out from, as it is now. */
export interface Terms {
  readonly currency: string;
  readonly taxRate: number;
  readonly holdSeconds: number;
  readonly methods: readonly DeliveryMethod[];
  readonly lines: readonly CheckoutLine[];
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
  readonly hold_seconds: number;
  readonly methods: readonly DeliveryMethod[];
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
  readonly price_seen: number;
  readonly price_now: number | null;
}

/** The ways a row `store` delivers, as JSON. */
export const storeMethods = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object(
    'code', method.code, 'name', method.name, 'basePrice', method.base_price, 'kiloPrice', method.kilo_price,
    'minDays', method.min_days, 'maxDays', method.max_days, 'countries', method.countries) ORDER BY method.position), '[]')
  FROM delivery_methods method WHERE method.store_id = store.id)`;

/** The actor's cart, ready to be ordered; refused while something stands between it and an order. */
export async function loadCheckout(db: Reader, actor: Actor, now: Date): Promise<Checkout> {
  const { cart, ...terms } = await loadTerms(db, actor, now);
  if (cart === null || terms.lines.length === 0) throw new DomainError('CART_EMPTY', 'There is nothing in the cart.');
  return { cart, ...terms };
}

/** On what terms the store would deliver the actor's cart, also while nothing is in it. */
export async function loadTerms(
  db: Reader,
  actor: Actor,
  now: Date,
): Promise<Terms & { readonly cart: Checkout['cart'] | null }> {
  const [row] = await db.$queryRaw<CartRow[]>`
    SELECT cart.id, cart.version, store.currency, store.tax_rate, store.hold_seconds, ${storeMethods} AS methods, (
      SELECT coalesce(json_agg(line ORDER BY line.added_at, line.variant_id), '[]') FROM (
        SELECT variant.id AS variant_id, product.id AS product_id, product.slug, variant.sku, line.added_at,
          ${translated('name')} AS name, product.options, variant.options AS chosen, ${variantImage} AS image,
          line.quantity, variant.weight_grams, line.price_seen, price.amount AS price_now,
          product.status = 'active' AND variant.status = 'active' AS is_active
        FROM cart_lines line
        JOIN variants variant ON variant.id = line.variant_id
        JOIN products product ON product.id = variant.product_id
        LEFT JOIN ${currentPrice(Prisma.sql`store.currency`, now)} ON true
        WHERE line.cart_id = cart.id
      ) line) AS lines
    FROM stores store LEFT JOIN carts cart ON ${isOwnedBy(requireCartOwner(actor))}
    WHERE store.id = ${actor.storeId}::uuid`;
  if (row === undefined) throw new DomainError('NOT_FOUND', 'There is no such store.');
  return {
    cart: row.id === null ? null : { id: row.id, version: Number(row.version) },
    currency: row.currency,
    taxRate: row.tax_rate,
    holdSeconds: row.hold_seconds,
    methods: row.methods,
    lines: row.lines.map((line) => toLine(line, row.currency)),
  };
}

function toLine(row: LineRow, currency: string): CheckoutLine {
  const { variant_id: variantId, sku } = row;
  if (!row.is_active || row.price_now === null) {
    throw new DomainError('VARIANT_UNAVAILABLE', `${sku} is no longer sold.`, { variantId });
  }
  const unitPrice = money(row.price_now, currency);
  if (row.price_now !== row.price_seen) {
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
