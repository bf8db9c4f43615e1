import {
  money,
  normalizeEmail,
  type PriceBreakdown,
  priceCart,
  type TaxClass,
  type TaxZone,
  taxTermsFor,
} from '@pushcart/domain';
import type { ImportDeps } from './import-deps.ts';
import type { OrderImport } from './import-types.ts';

/** A variant as an order line remembers it. */
export interface SoldVariant {
  readonly id: string;
  readonly productId: string;
  readonly taxClass: TaxClass;
  readonly snapshot: object;
}

export interface HistoryContext {
  readonly storeId: string;
  readonly currency: string;
  readonly taxZones: readonly TaxZone[];
  readonly timeZone: string;
  readonly firstNumber: number;
  readonly accountIds: ReadonlyMap<string, string>;
  /** By SKU. */
  readonly variants: ReadonlyMap<string, SoldVariant>;
  /** By slug. */
  readonly productIds: ReadonlyMap<string, string>;
  readonly warehouseIds: ReadonlyMap<string, string>;
}

export type OrderRows = ReturnType<typeof orderRowsOf>;

/** All rows of one finished or waiting order. */
export function orderRowsOf(
  { random, personalData }: ImportDeps,
  context: HistoryContext,
  order: OrderImport,
  index: number,
) {
  const id = random.uuid();
  const sealed = (column: string, text: string) => personalData.seal({ table: 'orders', column, id }, text);
  const email = normalizeEmail(order.email);
  const reached = (status: string) => order.history.find((step) => step.status === status)?.at ?? null;
  const placedAt = reached('placed');
  if (placedAt === null) throw new Error('An order begins with being placed.');
  const isPaid = reached('paid') !== null;
  const paymentId = random.uuid();
  const sold = order.lines.map((line) => ({ line, variant: variantOf(context, line.sku) }));
  const price = priceOf(context, order, sold, placedAt);
  const total = price.total.amount;
  const lines = sold.map(({ line, variant }, position) => {
    const { tax = 0, taxRate = 0 } = price.lines[position] ?? {};
    return {
      id: random.uuid(),
      orderId: id,
      variantId: variant.id,
      productId: variant.productId,
      sku: line.sku,
      snapshot: variant.snapshot,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      total: line.unitPrice * line.quantity,
      taxRate,
      tax,
      position,
    };
  });
  return {
    source: order,
    id,
    total,
    lines,
    order: {
      id,
      storeId: context.storeId,
      number: context.firstNumber + index,
      accountId: context.accountIds.get(order.email) ?? null,
      status: order.status,
      version: order.history.length,
      currency: context.currency,
      subtotal: price.subtotal.amount,
      shipping: order.shipping,
      tax: price.tax.amount,
      taxIncluded: price.taxIncluded,
      taxes: price.taxes,
      total,
      email: sealed('email', email),
      emailIndex: personalData.index('email', email),
      address: sealed('address', JSON.stringify(order.address)),
      country: order.address.country,
      region: order.address.region,
      city: order.address.city,
      deliveryCode: order.deliveryCode,
      locale: order.locale,
      placedAt,
      paidAt: reached('paid'),
      packedAt: reached('packed'),
      shippedAt: reached('shipped'),
      deliveredAt: reached('delivered'),
      closedAt: reached('completed') ?? reached('cancelled'),
    },
    history: order.history.map(({ status, at }, step) => ({
      orderId: id,
      version: step + 1,
      type: `order.${status}`,
      fromStatus: order.history[step - 1]?.status ?? null,
      status,
      actorKind: ACTORS[status],
      at,
    })),
    payment: isPaid
      ? {
          id: paymentId,
          orderId: id,
          provider: 'imported',
          providerRef: paymentId,
          status: 'captured',
          amount: total,
          captured: total,
          currency: context.currency,
          returnUrl: '',
          acceptedAt: reached('paid') ?? placedAt,
          createdAt: placedAt,
          updatedAt: reached('paid') ?? placedAt,
        }
      : null,
  };
}

function variantOf({ variants }: HistoryContext, sku: string): SoldVariant {
  const variant = variants.get(sku);
  if (variant === undefined) throw new Error(`The history sells "${sku}", which the store does not have.`);
  return variant;
}

/** What the lines came to at the taxes of the day. */
function priceOf(
  { taxZones, currency }: HistoryContext,
  order: OrderImport,
  sold: readonly { readonly line: OrderImport['lines'][number]; readonly variant: SoldVariant }[],
  placedAt: Date,
): PriceBreakdown {
  const { rates, deliveryTax, taxIncluded } = taxTermsFor(taxZones, order.address, placedAt);
  const lines = sold.map(({ line, variant }) => ({
    productId: variant.productId,
    categoryIds: [],
    collectionIds: [],
    quantity: line.quantity,
    unitPrice: money(line.unitPrice, currency),
    taxRate: rates[variant.taxClass],
  }));
  return priceCart(lines, {
    delivery: money(order.shipping, currency),
    deliveryTax: deliveryTax === 'goods' ? deliveryTax : rates[deliveryTax],
    taxIncluded,
    promotions: [],
    context: { now: placedAt, isFirstOrder: null, coupons: [], uses: new Map() },
  });
}

const ACTORS = {
  placed: 'shopper',
  paid: 'provider',
  packed: 'staff',
  shipped: 'carrier',
  delivered: 'carrier',
  completed: 'system',
  cancelled: 'shopper',
  expired: 'system',
} as const;
