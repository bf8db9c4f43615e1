import { DomainError } from '../errors.ts';
import { containedTax, type Money, money, sumMoney, timesMoney } from '../money.ts';

export interface PricedLine {
  readonly unitPrice: Money;
  readonly quantity: number;
  readonly weightGrams: number;
}

/** What a way of delivery costs: a base, and the same again for each started kilogram. Minor units. */
export interface DeliveryRate {
  readonly basePrice: number;
  readonly kiloPrice: number;
}

export interface OrderPrice {
  readonly subtotal: Money;
  readonly shipping: Money;
  readonly discount: Money;
  /** Contained in `total`. */
  readonly tax: Money;
  readonly total: Money;
}

/** What an order comes to: `total = subtotal + shipping - discount`, exact to the minor unit. */
export function priceOrder(
  lines: readonly PricedLine[],
  { rate, taxRate, currency }: { rate: DeliveryRate; taxRate: number; currency: string },
): OrderPrice {
  const subtotal = sumMoney(
    lines.map((line) => timesMoney(line.unitPrice, line.quantity)),
    currency,
  );
  const shipping = shippingPrice(rate, totalWeight(lines), currency);
  const discount = money(0, currency);
  const total = money(subtotal.amount + shipping.amount - discount.amount, currency);
  return { subtotal, shipping, discount, tax: containedTax(total, taxRate), total };
}

export function totalWeight(lines: readonly Pick<PricedLine, 'quantity' | 'weightGrams'>[]): number {
  return lines.reduce((grams, line) => grams + line.weightGrams * line.quantity, 0);
}

export function shippingPrice({ basePrice, kiloPrice }: DeliveryRate, weightGrams: number, currency: string): Money {
  return money(basePrice + kiloPrice * Math.ceil(weightGrams / 1000), currency);
}

/** Refuses a total other than the one the shopper agreed to; the answer carries the one that holds now. */
export function requireAgreedTotal(total: Money, agreed: Money): void {
  if (total.amount === agreed.amount && total.currency === agreed.currency) return;
  throw new DomainError('PRICE_CHANGED', 'The total has changed. Agree to the new one to go on.', { total });
}
