import type {
  AddressInput,
  InvoiceBuyer,
  InvoiceFacts,
  LocalizedText,
  SellerDetails,
  TaxShare,
} from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import { discountsOf, lineOf, type StoredGrant, type StoredOrder, taxSharesOf } from '../order/order-row.ts';

/** What staff take off is called on the paper. */
const GRANT: LocalizedText = { en: 'Discount', 'zh-CN': '优惠' };

/** What an invoice is made of, as it is at the moment it is issued. */
export interface InvoiceSources {
  readonly seller: SellerDetails;
  readonly order: StoredOrder;
  readonly store: { readonly timeZone: string };
  readonly payments: readonly Prisma.PaymentGetPayload<object>[];
  readonly delivery: LocalizedText | null;
}

export function invoiceFacts({ seller, order, store, payments, delivery }: InvoiceSources): InvoiceFacts {
  const { currency } = order;
  const granted = order.granted as unknown as StoredGrant | null;
  return {
    seller,
    order: orderFacts(order, store.timeZone),
    lines: order.lines.map((line) => {
      const { sku, name, optionText, quantity, unitPrice, total } = lineOf(line, currency);
      return { sku, name, optionText, quantity, unitPrice: unitPrice.amount, total: total.amount };
    }),
    discounts: [
      ...discountsOf(order).map(({ name, code, amount }) => ({ name, code, amount: amount.amount })),
      ...(granted === null ? [] : [{ name: GRANT, code: null, amount: granted.amount }]),
    ],
    delivery,
    subtotal: Number(order.subtotal),
    shipping: Number(order.shipping),
    taxIncluded: order.taxIncluded,
    taxes: taxSharesOf(order),
    total: Number(order.total),
    payments: payersOf(payments).map(({ provider, amount, acceptedAt, updatedAt }) => ({
      provider,
      amount: Number(amount),
      at: (acceptedAt ?? updatedAt).toISOString(),
    })),
    corrects: null,
  };
}

/** Those an order counts on; of one older than that was kept, those that were captured. */
function payersOf(payments: InvoiceSources['payments']): InvoiceSources['payments'] {
  const counted = payments.filter(({ acceptedAt }) => acceptedAt !== null);
  return counted.length > 0 ? counted : payments.filter(({ captured }) => captured > 0n);
}

interface Correction {
  readonly seller: SellerDetails;
  readonly invoice: InvoiceFacts;
  readonly invoiceNumber: string;
  /** Minor units; what falls on each rate of it. */
  readonly amount: number;
  readonly taxes: readonly TaxShare[];
  /** How it was paid or given back. */
  readonly payments: InvoiceFacts['payments'];
}

/** A paper that corrects an invoice repeats nothing of the lines: it takes an amount off, or adds one. */
export function correctionFacts(of: Correction): InvoiceFacts {
  const { seller, invoice, invoiceNumber, amount, taxes, payments } = of;
  return {
    seller,
    order: invoice.order,
    lines: [],
    discounts: [],
    delivery: null,
    subtotal: amount,
    shipping: 0,
    taxIncluded: invoice.taxIncluded,
    taxes,
    total: amount,
    payments,
    corrects: invoiceNumber,
  };
}

export function buyerOf({
  name,
  line1,
  line2,
  district = '',
  city,
  region,
  postalCode,
  country,
}: AddressInput): InvoiceBuyer {
  // From the province down where addresses are written so.
  const lines =
    country === 'CN'
      ? [[region, city, district].filter(Boolean).join(' '), line1, line2, postalCode]
      : [line1, line2, [postalCode, city].filter(Boolean).join(' '), region === city ? '' : region];
  return { name, lines: lines.filter((line) => line !== ''), country };
}

function orderFacts({ number, placedAt }: StoredOrder, timeZone: string): InvoiceFacts['order'] {
  return { number, placedAt: placedAt.toISOString(), timeZone };
}
