import type { DeliveryOption } from '../delivery/plan.ts';
import type { LocalizedText } from '../locale.ts';
import type { Money } from '../money.ts';
import type { OrderView } from './order-view.ts';

export const PRICE_REASONS = ['goodwill', 'price_match', 'agreed', 'defect', 'mistake'] as const;
/** Why staff sell for less, or for another price. A closed list: free words would stay in the history for good. */
export type PriceReason = (typeof PRICE_REASONS)[number];

export const CANCEL_REASONS = ['shopper_asked', 'out_of_stock', 'not_deliverable', 'suspicious', 'mistake'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export const ORDER_SOURCES = ['web', 'staff'] as const;
/** Who made the order: its shopper in the shop, or staff, on the phone or at a counter. */
export type OrderSource = (typeof ORDER_SOURCES)[number];

/** What staff take off an order beside its promotions. */
export interface Grant {
  readonly amount: Money;
  readonly reason: PriceReason;
}

interface OfLine {
  readonly sku: string;
  readonly name: LocalizedText;
  readonly optionText: LocalizedText;
}

/** One thing an edit changed. Of an address and an e-mail it only says that it did: they are personal. */
export type EditChange =
  /** From 0 it was added, to 0 removed. */
  | (OfLine & { readonly kind: 'quantity'; readonly from: number; readonly to: number })
  | (OfLine & { readonly kind: 'price'; readonly from: Money; readonly to: Money; readonly reason: PriceReason })
  | { readonly kind: 'discount'; readonly from: Money; readonly to: Money; readonly reason: PriceReason | null }
  | { readonly kind: 'delivery'; readonly from: LocalizedText; readonly to: LocalizedText }
  | { readonly kind: 'address' }
  | { readonly kind: 'email' };

/** An edit as it stands in the history. */
export interface OrderEditView {
  readonly changes: readonly EditChange[];
  readonly totalBefore: Money;
  readonly total: Money;
}

/** What an edit leaves of an order, without what is personal. */
export interface EditedOrder
  extends Pick<
    OrderView,
    | 'lines'
    | 'subtotal'
    | 'shipping'
    | 'discount'
    | 'discounts'
    | 'grant'
    | 'tax'
    | 'taxes'
    | 'taxIncluded'
    | 'total'
    | 'delivery'
    | 'promise'
  > {
  readonly edit: OrderEditView;
}

/** What an edit would come to, before anything is changed. */
export interface OrderEditPreview extends EditedOrder {
  /** The version it was worked out for: an edit of another one is refused. */
  readonly version: number;
  /** What would still have to be paid. */
  readonly due: Money;
  /** What would be given back, or not be taken of what the bank holds. */
  readonly refund: Money;
  readonly deliveryOptions: readonly DeliveryOption[];
}

/** The parts of an order that an edit can change. */
export interface EditableOrder extends Pick<OrderView, 'lines' | 'grant' | 'total' | 'delivery'> {
  readonly address: string;
  readonly email: string;
}

/** What became of an order, in the order in which people look at it. */
export function diffOrders(
  before: EditableOrder,
  after: EditableOrder,
  reasons: ReadonlyMap<string, PriceReason>,
): readonly EditChange[] {
  const none = { ...before.total, amount: 0 };
  const grants = [before.grant?.amount ?? none, after.grant?.amount ?? none] as const;
  return [
    ...diffLines(before, after, reasons),
    ...(grants[0].amount === grants[1].amount
      ? []
      : [{ kind: 'discount' as const, from: grants[0], to: grants[1], reason: after.grant?.reason ?? null }]),
    ...(before.delivery.code === after.delivery.code
      ? []
      : [{ kind: 'delivery' as const, from: before.delivery.name, to: after.delivery.name }]),
    ...(before.address === after.address ? [] : [{ kind: 'address' as const }]),
    ...(before.email === after.email ? [] : [{ kind: 'email' as const }]),
  ];
}

function diffLines(
  before: EditableOrder,
  after: EditableOrder,
  reasons: ReadonlyMap<string, PriceReason>,
): readonly EditChange[] {
  const were = new Map(before.lines.map((line) => [line.variantId, line]));
  const changed = after.lines.flatMap((line): readonly EditChange[] => {
    const { sku, name, optionText, variantId } = line;
    const was = were.get(variantId);
    were.delete(variantId);
    const from = was?.quantity ?? 0;
    const units = { kind: 'quantity' as const, sku, name, optionText, from, to: line.quantity };
    const reason = reasons.get(variantId);
    const price =
      reason === undefined || was === undefined || was.unitPrice.amount === line.unitPrice.amount
        ? []
        : [{ kind: 'price' as const, sku, name, optionText, from: was.unitPrice, to: line.unitPrice, reason }];
    return [...(from === line.quantity ? [] : [units]), ...price];
  });
  const removed = [...were.values()].map(({ sku, name, optionText, quantity }) => ({
    ...{ kind: 'quantity' as const, sku, name, optionText },
    from: quantity,
    to: 0,
  }));
  return [...changed, ...removed];
}
