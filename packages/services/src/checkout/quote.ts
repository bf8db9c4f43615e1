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
import { type Checkout, type DeliveryMethod, loadCheckout } from './load-checkout.ts';

/** What the cart comes to, delivered to a country; by the first way that goes there unless one is chosen. */
export async function quote(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { country, deliveryCode }: { country: string; deliveryCode?: string | undefined },
): Promise<CheckoutQuote> {
  const checkout = await loadCheckout(db, actor, clock.now());
  const weightGrams = totalWeight(checkout.lines);
  return {
    ...priceOf(checkout, chooseMethod(checkout, country, deliveryCode)),
    delivery: methodsTo(checkout, country).map(({ code, name, minDays, maxDays, ...rate }) => ({
      code,
      name,
      minDays,
      maxDays,
      price: shippingPrice(rate, weightGrams, checkout.currency),
    })),
  };
}

export function priceOf({ lines, taxRate, currency }: Checkout, rate: DeliveryMethod): OrderPrice {
  return priceOrder(lines, { rate, taxRate, currency });
}

export function chooseMethod(checkout: Checkout, country: string, code?: string): DeliveryMethod {
  const method = methodsTo(checkout, country).find((known) => code === undefined || known.code === code);
  if (method !== undefined) return method;
  throw new DomainError('NOT_DELIVERABLE', `There is no such delivery to ${country}.`, { country });
}

function methodsTo({ methods }: Checkout, country: string): readonly DeliveryMethod[] {
  return methods.filter(({ countries }) => countries.length === 0 || countries.includes(country));
}
