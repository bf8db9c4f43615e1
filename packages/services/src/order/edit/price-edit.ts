import {
  type AddressInput,
  type DeliveryOption,
  DomainError,
  type LocalizedText,
  leastGrant,
  money,
  nearestFirst,
  regionKey,
  type TaxShare,
  type WarehouseId,
} from '@pushcart/domain';
import { type CheckoutLine, readTerms, type Terms } from '../../checkout/load-checkout.ts';
import { chooseOption, optionsTo, priceOf } from '../../checkout/quote.ts';
import type { Prisma, Reader } from '../../db/client.ts';
import { dateOf } from '../../db/day.ts';
import type { LineBundle } from '../../inventory/line-bundle.ts';
import { marketOfOrder } from '../../market/current-market.ts';
import { offersOfOrder } from '../../promotion/offers.ts';
import type { Relation } from '../find-order.ts';
import { type LineSnapshot, type StoredGrant, type StoredOrder, taxSharesOf } from '../order-row.ts';
import { reasonsOf, requireLines } from './edit-lines.ts';
import { givenBasket } from './given-basket.ts';
import { requireNoMoreAtAgreedPrice, requireNoMoreOfFlashSale } from './more-units.ts';
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
  readonly taxRate: number | null;
  readonly tax: number | null;
  /** Of a bundle what it is made of, as it was when it was ordered. */
  readonly bundle: LineBundle | null;
  readonly priceSetByStaff: boolean | null;
}

/** What an order will cost, and of what. Minor units. */
export interface PlannedPrice {
  readonly lines: readonly PlannedLine[];
  readonly delivery: { readonly code: string; readonly name: LocalizedText };
  /** The days that were promised; null for an order that was promised none. */
  readonly promised: { readonly from: Date; readonly to: Date } | null;
  readonly deliveryOptions: readonly DeliveryOption[];
  readonly subtotal: number;
  readonly shipping: number;
  readonly discount: number;
  readonly discounts: Prisma.JsonValue;
  readonly granted: StoredGrant | null;
  readonly tax: number;
  readonly taxes: readonly TaxShare[];
  readonly taxIncluded: boolean;
  readonly total: number;
  /** The warehouses that added units are taken from first; null where their position says so. */
  readonly near: readonly WarehouseId[] | null;
}

interface Asked {
  readonly edit: OrderEdit;
  readonly by: Relation;
  readonly address: AddressInput;
  /** How it is delivered now, in words. */
  readonly delivery: LocalizedText;
  /** What payments cover already. */
  readonly covered: number;
  readonly now: Date;
}

/**
 * Works an edited order out anew: lines at the prices they were sold at, the promotions it was placed with, tax as it was then, delivery
 * as it costs now. An edit that leaves all of that alone leaves the amounts alone.
 */
export async function priceEdit(db: Reader, order: StoredOrder, asked: Asked): Promise<PlannedPrice> {
  const { edit, address, now } = asked;
  const lines: readonly EditLine[] = edit.lines ?? order.lines;
  requireLines(lines);
  const known = new Map(order.lines.map((line) => [line.variantId, line]));
  await requireNoMoreOfFlashSale(db, order, lines);
  if (asked.by === 'shopper') requireNoMoreAtAgreedPrice(order, lines);
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
  const read = await readTerms(db, order.storeId, now, marketOfOrder(order), basket);
  if (read.lines.length !== lines.length) {
    throw new DomainError('VARIANT_UNAVAILABLE', 'One of these variants is not sold here.');
  }
  const kept = isMoved(order, address) ? {} : { taxIncluded: order.taxIncluded };
  const terms = { ...read, at: order.placedAt, ...kept };
  const deliveryOptions = order.pickupWarehouseId === null ? optionsTo(terms, address, now) : [];
  const price = isRepriced(order, asked, terms.lines)
    ? newPrice(terms, order, known, { ...asked, deliveryOptions })
    : samePrice(order, asked);
  const near = read.warehouses && nearestFirst(read.warehouses, address.country);
  return { ...price, deliveryOptions, near };
}

type Priced = Omit<PlannedPrice, 'deliveryOptions' | 'near'>;
type KnownLines = ReadonlyMap<string, StoredOrder['lines'][number]>;

function newPrice(
  terms: Terms,
  order: StoredOrder,
  known: KnownLines,
  asked: Asked & Pick<PlannedPrice, 'deliveryOptions'>,
): Priced {
  const { edit, address, covered } = asked;
  const delivery = deliveryFor(order, asked);
  const totalWith = (grant: number) => priceOf(terms, address, delivery.price, grant).total.amount;
  const asking = edit.grant === undefined ? (order.granted as unknown as StoredGrant | null) : edit.grant;
  const from = asking?.amount ?? 0;
  const wanted = edit.waive === undefined ? from : leastGrant(covered, from, totalWith);
  const reason = wanted > from ? edit.waive : asking?.reason;
  const price = priceOf(terms, address, delivery.price, wanted);
  const byPromotions = price.discounts.applied.reduce((sum, { amount }) => sum + amount.amount, 0);
  const amount = price.discount.amount - byPromotions;
  const priced = reasonsOf(edit.lines);
  return {
    lines: terms.lines.map((line, index) => ({
      ...plannedLine(line, known, price.lines[index]),
      priceSetByStaff: priced.has(line.variantId) || (known.get(line.variantId)?.priceSetByStaff ?? null),
    })),
    delivery: { code: delivery.code, name: delivery.name },
    promised: delivery.promised,
    subtotal: price.subtotal.amount,
    shipping: price.shipping.amount,
    discount: price.discount.amount,
    discounts: price.discounts.applied.map(({ promotionId, name, code, effect, amount: off }) => ({
      ...{ promotionId, name: { ...name }, code, effect, amount: { ...off } },
      couponId: code === null ? null : (terms.offers.couponIds.get(code) ?? null),
    })),
    granted: amount === 0 || reason === undefined ? null : { amount, reason },
    tax: price.tax.amount,
    taxes: price.taxes,
    taxIncluded: price.taxIncluded,
    total: price.total.amount,
  };
}

/** How it is delivered. Another way or place is promised anew; what is collected stays where it is. */
function deliveryFor(
  order: StoredOrder,
  { edit, address, delivery: name, deliveryOptions }: Asked & Pick<PlannedPrice, 'deliveryOptions'>,
) {
  if (order.pickupWarehouseId !== null) {
    return { code: order.deliveryCode, name, price: money(0, order.currency), promised: promisedOf(order) };
  }
  const deliveryCode = edit.deliveryCode ?? order.deliveryCode;
  const option = chooseOption(deliveryOptions, { ...address, deliveryCode });
  const isSame = deliveryCode === order.deliveryCode && !isMoved(order, address);
  const { from, to } = option.promise;
  return { ...option, promised: isSame ? promisedOf(order) : { from: dateOf(from), to: dateOf(to) } };
}

function promisedOf({ promisedFrom: from, promisedTo: to }: StoredOrder): PlannedPrice['promised'] {
  return from === null || to === null ? null : { from, to };
}

function samePrice(order: StoredOrder, { delivery: name }: Asked): Priced {
  return {
    lines: order.lines.map((line) => ({
      ...line,
      snapshot: line.snapshot as unknown as LineSnapshot,
      unitPrice: Number(line.unitPrice),
      discount: Number(line.discount),
      tax: line.tax === null ? null : Number(line.tax),
      bundle: line.bundle as unknown as LineBundle | null,
    })),
    delivery: { code: order.deliveryCode, name },
    promised: promisedOf(order),
    subtotal: Number(order.subtotal),
    shipping: Number(order.shipping),
    discount: Number(order.discount),
    discounts: order.discounts,
    granted: order.granted as unknown as StoredGrant | null,
    tax: Number(order.tax),
    taxes: taxSharesOf(order),
    taxIncluded: order.taxIncluded,
    total: Number(order.total),
  };
}

/** What is kept is called what it was called when it was sold. */
function plannedLine(
  line: CheckoutLine,
  known: KnownLines,
  share: { readonly discount: number; readonly tax: number; readonly taxRate: number } | undefined,
): Omit<PlannedLine, 'priceSetByStaff'> {
  const { variantId, productId, quantity, unitPrice } = line;
  const sold = known.get(variantId);
  return {
    id: sold?.id ?? null,
    ...{ variantId, productId, quantity },
    discount: share?.discount ?? 0,
    taxRate: share?.taxRate ?? 0,
    tax: share?.tax ?? 0,
    sku: sold?.sku ?? line.sku,
    snapshot: (sold?.snapshot as unknown as LineSnapshot | undefined) ?? line.snapshot,
    unitPrice: unitPrice.amount,
    bundle: sold === undefined ? line.bundle : (sold.bundle as unknown as LineBundle | null),
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
    isMoved(order, address) ||
    (edit.deliveryCode !== undefined && edit.deliveryCode !== order.deliveryCode) ||
    lines.length !== order.lines.length ||
    lines.some(isOther)
  );
}

/** Whether it goes to another place as far as taxes and ways of delivery tell places apart. */
function isMoved(order: StoredOrder, { country, region }: AddressInput): boolean {
  return country !== order.country || regionKey(region) !== regionKey(order.region);
}
