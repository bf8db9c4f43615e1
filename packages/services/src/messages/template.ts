import type { LocalizedText, Money } from '@pushcart/domain';

/** What each message speaks of. Its name is the name of its template. */
export interface Facts {
  readonly 'verify-email': { readonly shop: string; readonly link: string };
  readonly 'reset-password': { readonly shop: string; readonly link: string };
  readonly 'password-changed': { readonly shop: string };
  readonly 'second-factor-changed': { readonly shop: string };
  readonly 'phone-code': { readonly shop: string; readonly code: string };
  readonly 'staff-invitation': { readonly shop: string; readonly link: string };
  readonly 'order-confirmed': OrderFacts & { readonly total: Money };
  readonly 'order-shipped': OrderFacts;
  readonly 'order-to-pay': OrderFacts & { readonly due: Money };
  readonly 'order-edited': OrderFacts & { readonly total: Money; readonly due: Money };
  readonly 'order-refunded': OrderFacts & { readonly amount: Money };
  readonly 'back-in-stock': { readonly shop: string; readonly product: LocalizedText; readonly link: string };
}

interface OrderFacts {
  readonly shop: string;
  readonly number: number;
  readonly link: string;
}

export const TEMPLATES = [
  'verify-email',
  'reset-password',
  'password-changed',
  'second-factor-changed',
  'phone-code',
  'staff-invitation',
  'order-confirmed',
  'order-shipped',
  'order-to-pay',
  'order-edited',
  'order-refunded',
  'back-in-stock',
] as const satisfies readonly (keyof Facts)[];
export type Template = keyof Facts;

export interface Words {
  readonly subject: string;
  readonly text: string;
}

/** A language: how each message is said in it. */
export type Language = { readonly [T in Template]: (facts: Facts[T]) => Words };

/** An amount as the language writes it; minor units become the currency's own decimals. */
export function writeMoney({ amount, currency }: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
