import {
  type AddressInput,
  type DiscountView,
  type Grant,
  type ImageView,
  type LocalizedText,
  maskName,
  money,
  type Order,
  type OrderLineView,
  type OrderStatus,
  type OrderSummary,
  type PriceReason,
  soleRate,
  type TaxAtRate,
  type TaxShare,
  taxesIn,
} from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import type { LineBundle } from '../inventory/line-bundle.ts';

/** What an order line remembers of its variant as it was sold. */
export interface LineSnapshot {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly optionText: LocalizedText;
  readonly image: ImageView | null;
}

export const withLines = { lines: { orderBy: { position: 'asc' } } } satisfies Prisma.OrderInclude;
export type StoredOrder = Prisma.OrderGetPayload<{ include: typeof withLines }>;

export function orderOf(row: StoredOrder): Order {
  return {
    id: row.id,
    number: row.number,
    status: row.status as OrderStatus,
    version: Number(row.version),
    holdExpiresAt: row.holdExpiresAt,
  };
}

export function lineOf(line: StoredOrder['lines'][number], currency: string): OrderLineView {
  const { slug, name, optionText, image } = line.snapshot as unknown as LineSnapshot;
  return {
    id: line.id,
    variantId: line.variantId,
    productId: line.productId,
    slug,
    sku: line.sku,
    name,
    optionText,
    image,
    quantity: line.quantity,
    calledOff: line.calledOff ?? 0,
    unitPrice: money(Number(line.unitPrice), currency),
    total: money(Number(line.total), currency),
    discount: money(Number(line.discount), currency),
    parts: partsOf(line),
  };
}

/** What a unit of a line is made of, as it was ordered; empty unless it is a bundle. */
export function partsOf({ bundle }: Pick<StoredOrder['lines'][number], 'bundle'>): OrderLineView['parts'] {
  return (bundle as unknown as LineBundle | null)?.parts ?? [];
}

/** The tax by rate; of an order older than that was kept, worked out from its whole tax. */
export function taxSharesOf({ taxes, total, tax }: StoredOrder): readonly TaxShare[] {
  return (taxes as TaxShare[] | null) ?? soleRate(Number(total), Number(tax));
}

export function taxesOf(order: StoredOrder): readonly TaxAtRate[] {
  return taxesIn(order.currency, taxSharesOf(order));
}

/** The row also names each coupon, which is nobody's business. */
export function discountsOf({ discounts }: Pick<StoredOrder, 'discounts'>): readonly DiscountView[] {
  return (discounts as unknown as readonly DiscountView[]).map(({ promotionId, name, code, effect, amount }) => ({
    ...{ promotionId, name, code, effect, amount },
  }));
}

/** What staff take off, as it is stored. */
export interface StoredGrant {
  readonly amount: number;
  readonly reason: PriceReason;
}

export function grantView(granted: StoredGrant | null, currency: string): Grant | null {
  return granted && { amount: money(granted.amount, currency), reason: granted.reason };
}

interface OrderFacts extends Omit<OrderSummary, 'itemCount' | 'customerName' | 'firstImage'> {
  readonly recipient: string;
  readonly lines: readonly { readonly quantity: number; readonly image: ImageView | null }[];
}

/** A row of a list of orders. The name is masked unless the list is the shopper's own. */
export function summarise({ recipient, lines, ...order }: OrderFacts, { isOwn = false } = {}): OrderSummary {
  return {
    ...order,
    itemCount: lines.reduce((count, line) => count + line.quantity, 0),
    customerName: isOwn ? recipient : maskName(recipient),
    firstImage: lines[0]?.image ?? null,
  };
}

interface SummaryOptions {
  readonly isOwn?: boolean;
  /** What is still to be paid since it was edited, minor units. */
  readonly rest?: number | undefined;
}

export function summaryOf(
  deps: Pick<Deps, 'personalData'>,
  row: StoredOrder,
  { isOwn = false, rest = 0 }: SummaryOptions = {},
): OrderSummary {
  const facts = {
    id: row.id,
    number: row.number,
    status: row.status as OrderStatus,
    version: Number(row.version),
    total: money(Number(row.total), row.currency),
    ...(rest > 0 ? { due: money(rest, row.currency) } : {}),
    city: row.city,
    country: row.country,
    placedAt: row.placedAt,
    recipient: openAddress(deps, row).name,
    lines: row.lines.map((line) => lineOf(line, row.currency)),
  };
  return summarise(facts, { isOwn });
}

export function openAddress(
  { personalData }: Pick<Deps, 'personalData'>,
  { id, address }: Pick<StoredOrder, 'id' | 'address'>,
): AddressInput {
  return JSON.parse(personalData.open({ table: 'orders', column: 'address', id }, address));
}

/** What the shopper left with the order. */
export function openNote(
  { personalData }: Pick<Deps, 'personalData'>,
  { id, note }: Pick<StoredOrder, 'id' | 'note'>,
): string | null {
  return note === null ? null : personalData.open({ table: 'orders', column: 'note', id }, note);
}
