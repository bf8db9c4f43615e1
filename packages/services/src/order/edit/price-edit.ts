import {
  type AddressInput,
  type DeliveryOption,
  DomainError,
  type LocalizedText,
  leastGrant,
  MAX_LINE_QUANTITY,
  type PriceReason,
} from '@pushcart/domain';
import { methodsTo } from '../../checkout/delivery-methods.ts';
import { type CheckoutLine, readTerms, type Terms } from '../../checkout/load-checkout.ts';
import { chooseMethod, priceOf, quoteOf } from '../../checkout/quote.ts';
import type { Prisma, Reader } from '../../db/client.ts';
import { offersOfOrder } from '../../promotion/offers.ts';
import type { LineSnapshot, StoredGrant, StoredOrder } from '../order-row.ts';
import { givenBasket } from './given-basket.ts';
import type { EditLine, OrderEdit } from './order-edit-service.ts';

/** A line as it will be; without an id it is new. */
export interface PlannedLine {
  readonly id: string | null;
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly snapshot: LineSnapshot;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly discount: number;
}

/** What an order will cost, and of what. Minor units. */
export interface PlannedPrice {
  readonly lines: readonly PlannedLine[];
  readonly delivery: { readonly code: string; readonly name: LocalizedText };
  readonly deliveryOptions: readonly DeliveryOption[];
  readonly subtotal: number;
  readonly shipping: number;
  readonly discount: number;
  readonly discounts: Prisma.JsonValue;
  readonly granted: StoredGrant | null;
  readonly tax: number;
  readonly total: number;
}

interface Asked {
  readonly edit: OrderEdit;
  readonly address: AddressInput;
  /** What payments cover already. */
  readonly covered: number;
  readonly now: Date;
}

/**
 * Works an edited order out anew: lines at the prices they were sold at, the promotions it was placed with, delivery and tax of now. An
 * edit that leaves all of that alone leaves the amounts alone.
 */
export async function priceEdit(db: Reader, order: StoredOrder, asked: Asked): Promise<PlannedPrice> {
  const { edit, address, now } = asked;
  const lines: readonly EditLine[] = edit.lines ?? order.lines;
  requireLines(lines);
  const known = new Map(order.lines.map((line) => [line.variantId, line]));
  await requireNoMoreOfFlashSale(db, order, lines);
  const wanted = lines.map(({ variantId, quantity, price }) => {
    const sold = known.get(variantId)?.unitPrice;
    return {
      variantId,
      quantity,
      price: price?.amount ?? (sold === undefined ? null : Number(sold)),
      isKept: sold !== undefined,
    };
  });
  const basket = givenBasket(order, wanted, offersOfOrder(order.id));
  const read = await readTerms(db, order.storeId, now, basket);
  if (read.lines.length !== lines.length) {
    throw new DomainError('VARIANT_UNAVAILABLE', 'One of these variants is not sold here.');
  }
  const terms = { ...read, taxIncluded: order.taxIncluded };
  const price = isRepriced(order, asked, terms.lines) ? newPrice(terms, order, known, asked) : samePrice(terms, order);
  const { country } = address;
  const isServed = methodsTo(terms.methods, country).length > 0;
  return { ...price, deliveryOptions: isServed ? quoteOf(terms, { country }).delivery : [] };
}

type Priced = Omit<PlannedPrice, 'deliveryOptions'>;
type KnownLines = ReadonlyMap<string, StoredOrder['lines'][number]>;

function newPrice(terms: Terms, order: StoredOrder, known: KnownLines, asked: Asked): Priced {
  const { edit, address, covered } = asked;
  const method = chooseMethod(terms, address.country, edit.deliveryCode ?? order.deliveryCode);
  const totalWith = (grant: number) => priceOf(terms, method, grant).total.amount;
  const asking = edit.grant === undefined ? (order.granted as unknown as StoredGrant | null) : edit.grant;
  const from = asking?.amount ?? 0;
  const wanted = edit.waive === undefined ? from : leastGrant(covered, from, totalWith);
  const reason = wanted > from ? edit.waive : asking?.reason;
  const price = priceOf(terms, method, wanted);
  const byPromotions = price.discounts.applied.reduce((sum, { amount }) => sum + amount.amount, 0);
  const amount = price.discount.amount - byPromotions;
  return {
    lines: terms.lines.map((line, index) => plannedLine(line, known, price.lines[index]?.discount ?? 0)),
    delivery: method,
    subtotal: price.subtotal.amount,
    shipping: price.shipping.amount,
    discount: price.discount.amount,
    discounts: price.discounts.applied.map(({ promotionId, name, code, effect, amount: off }) => ({
      ...{ promotionId, name: { ...name }, code, effect, amount: { ...off } },
      couponId: code === null ? null : (terms.offers.couponIds.get(code) ?? null),
    })),
    granted: amount === 0 || reason === undefined ? null : { amount, reason },
    tax: price.tax.amount,
    total: price.total.amount,
  };
}

function samePrice({ methods }: Terms, order: StoredOrder): Priced {
  const { deliveryCode: code } = order;
  const name = methods.find((method) => method.code === code)?.name ?? { en: code, 'zh-CN': code };
  return {
    lines: order.lines.map((line) => ({
      ...line,
      snapshot: line.snapshot as unknown as LineSnapshot,
      unitPrice: Number(line.unitPrice),
      discount: Number(line.discount),
    })),
    delivery: { code, name },
    subtotal: Number(order.subtotal),
    shipping: Number(order.shipping),
    discount: Number(order.discount),
    discounts: order.discounts,
    granted: order.granted as unknown as StoredGrant | null,
    tax: Number(order.tax),
    total: Number(order.total),
  };
}

/** What is kept is called what it was called when it was sold. */
function plannedLine(line: CheckoutLine, known: KnownLines, discount: number): PlannedLine {
  const { variantId, productId, quantity, unitPrice } = line;
  const sold = known.get(variantId);
  return {
    id: sold?.id ?? null,
    ...{ variantId, productId, quantity, discount },
    sku: sold?.sku ?? line.sku,
    snapshot: (sold?.snapshot as unknown as LineSnapshot | undefined) ?? line.snapshot,
    unitPrice: unitPrice.amount,
  };
}

function isRepriced(order: StoredOrder, { edit, address }: Asked, lines: readonly CheckoutLine[]): boolean {
  const isOther = (line: CheckoutLine, index: number) => {
    const was = order.lines[index];
    return (
      was?.variantId !== line.variantId ||
      was.quantity !== line.quantity ||
      Number(was.unitPrice) !== line.unitPrice.amount
    );
  };
  return (
    edit.grant !== undefined ||
    edit.waive !== undefined ||
    address.country !== order.country ||
    (edit.deliveryCode !== undefined && edit.deliveryCode !== order.deliveryCode) ||
    lines.length !== order.lines.length ||
    lines.some(isOther)
  );
}

/** Refuses lines that make no order, before anything is read. */
export function requireLines(lines: readonly EditLine[]): void {
  if (lines.length === 0) {
    throw new DomainError('INVALID_INPUT', 'An order has at least one line. Cancel it instead.', { field: 'lines' });
  }
  if (new Set(lines.map(({ variantId }) => variantId)).size !== lines.length) {
    throw new DomainError('INVALID_INPUT', 'A variant stands in one line.', { field: 'lines' });
  }
  const isOff = ({ quantity, price }: EditLine) =>
    !Number.isInteger(quantity) ||
    quantity < 1 ||
    quantity > MAX_LINE_QUANTITY ||
    (price !== undefined && (!Number.isSafeInteger(price.amount) || price.amount < 0));
  if (!lines.some(isOff)) return;
  throw new DomainError('INVALID_INPUT', `A line has 1 to ${MAX_LINE_QUANTITY} units at a price.`, { field: 'lines' });
}

/** The quota of a flash sale is counted where its queue is; nothing may be added behind its back. */
async function requireNoMoreOfFlashSale(db: Reader, order: StoredOrder, lines: readonly EditLine[]): Promise<void> {
  const won = await db.flashEntry.findFirst({ where: { orderId: order.id }, select: { variantId: true } });
  if (won === null) return;
  const was = order.lines.find(({ variantId }) => variantId === won.variantId)?.quantity ?? 0;
  const now = lines.find(({ variantId }) => variantId === won.variantId)?.quantity ?? 0;
  if (now <= was) return;
  throw new DomainError('ORDER_NOT_EDITABLE', 'More of a flash sale is only sold in its queue.', { why: 'flash_sale' });
}

/** The reasons of the prices that an edit sets, by variant. */
export function reasonsOf(lines: OrderEdit['lines']): ReadonlyMap<string, PriceReason> {
  return new Map(
    (lines ?? []).flatMap(({ variantId, price }) => (price === undefined ? [] : [[variantId, price.reason]])),
  );
}
