import {
  type Actor,
  type CheckoutQuote,
  DomainError,
  type OrderPrice,
  priceOrder,
  shippingPrice,
  totalWeight,
} from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { type DeliveryMethod, loadTerms, type Terms } from './load-checkout.ts';

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
  return {
    ...priceOf(terms, chooseMethod(terms, country, deliveryCode)),
    delivery: methodsTo(terms, country).map(({ code, name, minDays, maxDays, ...rate }) => ({
      code,
      name,
      minDays,
      maxDays,
      price: shippingPrice(rate, weightGrams, terms.currency),
    })),
  };
}

export function priceOf({ lines, taxRate, currency }: Terms, rate: DeliveryMethod): OrderPrice {
  return priceOrder(lines, { rate, taxRate, currency });
}

export function chooseMethod(terms: Terms, country: string, code?: string): DeliveryMethod {
  const method = methodsTo(terms, country).find((known) => code === undefined || known.code === code);
  if (method !== undefined) return method;
  throw new DomainError('NOT_DELIVERABLE', `There is no such delivery to ${country}.`, { country });
}

function methodsTo({ methods }: Terms, country: string): readonly DeliveryMethod[] {
  return methods.filter(({ countries }) => countries.length === 0 || countries.includes(country));
}
