import { containedTax, money, normalizeEmail } from '@pushcart/domain';
import type { ImportDeps } from './import-deps.ts';
import type { OrderImport } from './import-types.ts';

/** A variant as an order line remembers it. */
export interface SoldVariant {
  readonly id: string;
  readonly productId: string;
  readonly snapshot: object;
}

export interface HistoryContext {
  readonly storeId: string;
  readonly currency: string;
  readonly taxRate: number;
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
  const subtotal = order.lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  const total = subtotal + order.shipping;
  const reached = (status: string) => order.history.find((step) => step.status === status)?.at ?? null;
  const placedAt = reached('placed');
  if (placedAt === null) throw new Error('An order begins with being placed.');
  const isPaid = reached('paid') !== null;
  const paymentId = random.uuid();
  const lines = order.lines.map((line, position) => {
    const variant = context.variants.get(line.sku);
    if (variant === undefined) throw new Error(`The history sells "${line.sku}", which the store does not have.`);
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
      subtotal,
      shipping: order.shipping,
      tax: containedTax(money(total, context.currency), context.taxRate).amount,
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
