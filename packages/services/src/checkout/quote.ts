import {
  type Actor,
  type CheckoutQuote,
  type DeliveryOption,
  type Destination,
  DomainError,
  deliveryOptions,
  type Money,
  offersView,
  type PriceBreakdown,
  priceCart,
  requireSoldTo,
  sumMoney,
  taxesIn,
  taxTermsFor,
  timesMoney,
  totalWeight,
} from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { loadTerms, type Terms } from './load-checkout.ts';

interface Delivery extends Destination {
  readonly deliveryCode?: string | undefined;
}

/** What the cart, empty or not, comes to, delivered to a place; by the first way that goes there unless one is chosen. */
export async function quote(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  delivery: Delivery,
): Promise<CheckoutQuote> {
  const now = clock.now();
  return quoteOf(await loadTerms(db, actor, now), delivery, now);
}

export function quoteOf(terms: Terms, delivery: Delivery, now: Date): CheckoutQuote {
  const options = optionsTo(terms, delivery, now);
  return priced(terms, delivery, { price: chooseOption(options, delivery).price, options });
}

/** What the lines come to with a delivery of this price, and the ways there are. */
export function priced(
  terms: Terms,
  destination: Destination,
  delivery: { readonly price: Money; readonly options: readonly DeliveryOption[] },
): CheckoutQuote {
  const price = priceOf(terms, destination, delivery.price);
  const { subtotal, shipping, discount, tax, taxIncluded, total } = price;
  return {
    ...{ subtotal, shipping, discount, tax, taxIncluded, total },
    taxes: taxesIn(terms.currency, price.taxes),
    offers: offersView(price.discounts),
    delivery: delivery.options,
  };
}

/** What the lines come to with a delivery of this price and what staff take off, at the taxes of where they go. */
export function priceOf(terms: Terms, destination: Destination, delivery: Money, grant = 0): PriceBreakdown {
  requireSoldTo(terms.market, destination.country);
  const { rates, deliveryTax, taxIncluded } = taxTermsFor(terms.taxZones, destination, terms.at);
  const { promotions, context } = terms.offers;
  return priceCart(
    terms.lines.map((line) => ({ ...line, taxRate: rates[line.taxClass] })),
    {
      delivery,
      deliveryTax: deliveryTax === 'goods' ? deliveryTax : rates[deliveryTax],
      taxIncluded: terms.taxIncluded ?? taxIncluded,
      promotions,
      context,
      grant,
    },
  );
}

/** Every way the store delivers these lines to a place. */
export function optionsTo(
  { plan, lines, currency }: Terms,
  destination: Destination,
  now: Date,
): readonly DeliveryOption[] {
  const value = sumMoney(
    lines.map((line) => timesMoney(line.unitPrice, line.quantity)),
    currency,
  ).amount;
  return deliveryOptions(plan, { destination, parcel: { weightGrams: totalWeight(lines), value }, currency, now });
}

/** The way the shopper chose, else the first one; refused where it does not go. */
export function chooseOption(options: readonly DeliveryOption[], { country, deliveryCode }: Delivery): DeliveryOption {
  const option = options.find(({ code }) => deliveryCode === undefined || code === deliveryCode);
  if (option !== undefined) return option;
  throw new DomainError('NOT_DELIVERABLE', `There is no such delivery to ${country}.`, { country });
}
