import {
  type Actor,
  type CheckoutQuote,
  DomainError,
  offersView,
  type PriceBreakdown,
  priceCart,
  shippingPrice,
  type TaxDestination,
  taxesIn,
  taxTermsFor,
  totalWeight,
} from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { type DeliveryMethod, methodsTo } from './delivery-methods.ts';
import { loadTerms, type Terms } from './load-checkout.ts';

interface Destination {
  readonly country: string;
  readonly region?: string | undefined;
  readonly deliveryCode?: string | undefined;
}

/** What the cart, empty or not, comes to, delivered to a country; by the first way that goes there unless one is chosen. */
export async function quote(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  delivery: Destination,
): Promise<CheckoutQuote> {
  return quoteOf(await loadTerms(db, actor, clock.now()), delivery);
}

export function quoteOf(terms: Terms, destination: Destination): CheckoutQuote {
  const { country, deliveryCode } = destination;
  const weightGrams = totalWeight(terms.lines);
  const price = priceOf(terms, chooseMethod(terms, country, deliveryCode), destination);
  const { subtotal, shipping, discount, tax, total } = price;
  return {
    ...{ subtotal, shipping, discount, tax, total },
    taxes: taxesIn(terms.currency, price.taxes),
    taxIncluded: price.taxIncluded,
    offers: offersView(price.discounts),
    delivery: methodsTo(terms.methods, country).map(({ code, name, minDays, maxDays, ...rate }) => ({
      code,
      name,
      minDays,
      maxDays,
      price: shippingPrice(rate, weightGrams, terms.currency),
    })),
  };
}

/** The price of all lines with their delivery, at the taxes of where it goes. */
export function priceOf(terms: Terms, rate: DeliveryMethod, destination: TaxDestination): PriceBreakdown {
  const { lines, currency, offers } = terms;
  const { rates, deliveryTax, taxIncluded } = taxTermsFor(terms.taxZones, destination, terms.at);
  return priceCart(
    lines.map((line) => ({ ...line, taxRate: rates[line.taxClass] })),
    {
      delivery: shippingPrice(rate, totalWeight(lines), currency),
      deliveryTax: deliveryTax === 'goods' ? deliveryTax : rates[deliveryTax],
      taxIncluded,
      promotions: offers.promotions,
      context: offers.context,
    },
  );
}

export function chooseMethod(terms: Terms, country: string, code?: string): DeliveryMethod {
  const method = methodsTo(terms.methods, country).find((known) => code === undefined || known.code === code);
  if (method !== undefined) return method;
  throw new DomainError('NOT_DELIVERABLE', `There is no such delivery to ${country}.`, { country });
}
