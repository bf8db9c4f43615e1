import {
  type Actor,
  type CheckoutQuote,
  DomainError,
  offersView,
  type PriceBreakdown,
  priceCart,
  shippingPrice,
  totalWeight,
} from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { type DeliveryMethod, methodsTo } from './delivery-methods.ts';
import { loadTerms, type Terms } from './load-checkout.ts';

interface Destination {
  readonly country: string;
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

export function quoteOf(terms: Terms, { country, deliveryCode }: Destination): CheckoutQuote {
  const weightGrams = totalWeight(terms.lines);
  const price = priceOf(terms, chooseMethod(terms, country, deliveryCode));
  const { subtotal, shipping, discount, tax, total } = price;
  return {
    ...{ subtotal, shipping, discount, tax, total },
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

export function priceOf(
  { lines, taxRate, taxIncluded, currency, offers }: Terms,
  rate: DeliveryMethod,
  grant = 0,
): PriceBreakdown {
  const delivery = shippingPrice(rate, totalWeight(lines), currency);
  return priceCart(lines, {
    delivery,
    taxRate,
    taxIncluded,
    promotions: offers.promotions,
    context: offers.context,
    grant,
  });
}

export function chooseMethod(terms: Terms, country: string, code?: string): DeliveryMethod {
  const method = methodsTo(terms.methods, country).find((known) => code === undefined || known.code === code);
  if (method !== undefined) return method;
  throw new DomainError('NOT_DELIVERABLE', `There is no such delivery to ${country}.`, { country });
}
