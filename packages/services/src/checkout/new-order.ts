import {
  type Actor,
  type AddressInput,
  type DeliveryOption,
  type Locale,
  type OrderEvent,
  type PickupPoint,
  type PriceBreakdown,
  type StoreOrderEvent,
  topics,
} from '@pushcart/domain';
import { sha256 } from '../db/hash.ts';
import type { Deps } from '../deps.ts';
import { type StoredGrant, summarise } from '../order/order-row.ts';
import { keptPoint } from '../pickup/pickup-point.ts';
import type { Checkout } from './load-checkout.ts';

export interface OrderFacts {
  readonly checkout: Omit<Checkout, 'cart'>;
  /** As it was promised; `pickup` is where it is collected. */
  readonly delivery: Pick<DeliveryOption, 'code' | 'promise'> & { readonly pickup?: PickupPoint };
  readonly price: PriceBreakdown;
  readonly contact: {
    readonly email: string;
    readonly address: AddressInput;
    readonly locale: Locale;
    readonly note?: string | null;
  };
  readonly now: Date;
  /** When staff make it for somebody. */
  readonly staff?: {
    readonly placedBy: string | null;
    readonly granted: StoredGrant | null;
    /** The variants whose price they set. */
    readonly priced: ReadonlySet<string>;
  };
}

/** Whose order it is. */
type Owner = Pick<Actor, 'storeId' | 'guestId'> & { readonly account: { readonly id: string } | null };

/** Rows and events of an order as `place_order` takes them; its number is given there. */
export function newOrder(
  { random, personalData }: Deps,
  actor: Owner,
  { checkout, delivery, price, contact, now, staff }: OrderFacts,
) {
  const id = random.uuid();
  const sealed = (column: string, text: string) => personalData.seal({ table: 'orders', column, id }, text);
  const { email, address, locale, note = null } = contact;
  const placedAt = now.toISOString();
  const holdExpiresAt = new Date(now.getTime() + checkout.holdSeconds * 1_000);
  const order = {
    id,
    store_id: actor.storeId,
    account_id: actor.account?.id ?? null,
    guest_hash: actor.account === null && actor.guestId !== null ? toBytea(sha256(actor.guestId)) : null,
    placed_by: staff?.placedBy ?? null,
    granted: staff?.granted ?? null,
    status: 'placed',
    version: 1,
    currency: checkout.currency,
    rate_numerator: checkout.market?.rate.numerator ?? null,
    rate_denominator: checkout.market?.rate.denominator ?? null,
    subtotal: price.subtotal.amount,
    shipping: price.shipping.amount,
    discount: price.discount.amount,
    discounts: price.discounts.applied.map(({ promotionId, name, code, effect, amount }) => ({
      ...{ promotionId, name, code, effect, amount },
      couponId: code === null ? null : (checkout.offers.couponIds.get(code) ?? null),
    })),
    tax: price.tax.amount,
    tax_included: price.taxIncluded,
    taxes: price.taxes,
    total: price.total.amount,
    email: sealed('email', email),
    email_index: personalData.index('email', email),
    address: sealed('address', JSON.stringify(address)),
    country: address.country,
    region: address.region,
    city: address.city,
    delivery_code: delivery.code,
    promised_from: delivery.promise.from,
    promised_to: delivery.promise.to,
    pickup_warehouse_id: delivery.pickup?.warehouseId ?? null,
    pickup_point: delivery.pickup === undefined ? null : keptPoint(delivery.pickup),
    locale,
    note: note === null ? null : sealed('note', note),
    hold_expires_at: holdExpiresAt.toISOString(),
    placed_at: placedAt,
  };
  const lines = checkout.lines.map((line, position) => ({
    id: random.uuid(),
    order_id: id,
    variant_id: line.variantId,
    product_id: line.productId,
    sku: line.sku,
    snapshot: line.snapshot,
    bundle: line.bundle,
    quantity: line.quantity,
    unit_price: line.unitPrice.amount,
    total: line.unitPrice.amount * line.quantity,
    discount: price.lines[position]?.discount ?? 0,
    tax_rate: price.lines[position]?.taxRate ?? 0,
    tax: price.lines[position]?.tax ?? 0,
    position,
    price_set_by_staff: staff?.priced.has(line.variantId) === true ? true : null,
  }));
  const told: OrderEvent = {
    type: 'order.placed',
    orderId: id,
    version: 1,
    status: 'placed',
    actor: staff === undefined ? 'shopper' : 'staff',
    at: now,
    holdExpiresAt,
  };
  const toldToStore: StoreOrderEvent = {
    type: 'order.placed',
    at: now,
    order: summarise({
      id,
      number: 0,
      status: 'placed',
      version: 1,
      total: price.total,
      city: address.city,
      country: address.country,
      placedAt: now,
      recipient: address.name,
      lines: checkout.lines.map(({ quantity, snapshot }) => ({ quantity, image: snapshot.image })),
    }),
    revenue: null,
  };
  const news = { key: id, type: 'order.placed' };
  const events = [
    { ...news, topic: topics.order(id), payload: told },
    { ...news, topic: topics.storeOrders(actor.storeId), payload: toldToStore },
  ];
  return { order, lines, events };
}

function toBytea(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}
