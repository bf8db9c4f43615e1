import {
  type LocalizedText,
  MESSAGE_TEMPLATES,
  type MessageTemplate,
  type Money,
  type WebhookDisableReason,
} from '@pushcart/domain';

/** What each message speaks of. Its name is the name of its template. */
export interface Facts {
  readonly 'verify-email': { readonly shop: string; readonly link: string };
  readonly 'reset-password': { readonly shop: string; readonly link: string };
  readonly 'password-changed': { readonly shop: string };
  readonly 'second-factor-changed': { readonly shop: string };
  readonly 'phone-code': { readonly shop: string; readonly code: string };
  readonly 'staff-invitation': { readonly shop: string; readonly link: string };
  readonly 'order-confirmed': OrderFacts & { readonly total: Money; readonly bought: readonly Bought[] };
  readonly 'order-shipped': OrderFacts;
  readonly 'order-to-pay': OrderFacts & { readonly due: Money };
  readonly 'order-edited': OrderFacts & { readonly total: Money; readonly due: Money };
  readonly 'order-ready': OrderFacts & {
    readonly code: string;
    readonly place: LocalizedText;
    readonly address: string;
    readonly openingHours: LocalizedText;
    readonly keepUntil: Date;
  };
  readonly 'parcel-shipped': OrderFacts & { readonly trackingNumber: string };
  readonly 'order-refunded': OrderFacts & { readonly amount: Money };
  readonly 'back-in-stock': { readonly shop: string; readonly product: LocalizedText; readonly link: string };
  readonly 'review-request': { readonly shop: string; readonly product: LocalizedText; readonly link: string };
  readonly 'low-stock': {
    readonly shop: string;
    readonly lines: readonly LowLine[];
    /** So many others are low too. */
    readonly more: number;
    readonly link: string;
  };
  readonly 'webhook-disabled': {
    readonly shop: string;
    readonly host: string;
    readonly reason: WebhookDisableReason;
    readonly link: string;
  };
}

/** A line of an order, as it was sold. */
export interface Bought {
  readonly name: LocalizedText;
  readonly quantity: number;
  readonly total: Money;
}

interface LowLine {
  readonly sku: string;
  readonly name: LocalizedText;
  readonly warehouse: LocalizedText;
  readonly available: number;
  readonly threshold: number;
}

interface OrderFacts {
  readonly shop: string;
  readonly number: number;
  readonly link: string;
}

export const TEMPLATES = MESSAGE_TEMPLATES satisfies readonly (keyof Facts)[];
export type Template = MessageTemplate;

export interface Words {
  readonly subject: string;
  /** Paragraphs, apart by an empty line. One that is nothing but a link becomes a button where there are buttons. */
  readonly text: string;
  /** What the button says. */
  readonly action?: string;
  /** Below the first paragraph, each with its figure. */
  readonly rows?: readonly (readonly [what: string, figure: string])[];
}

/** A language: how each message is said in it. */
export type Language = { readonly [T in Template]: (facts: Facts[T]) => Words };

/** An amount as the language writes it; minor units become the currency's own decimals. */
export function writeMoney({ amount, currency }: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** A calendar day as the language writes it; `day` is its midnight in UTC. */
export function writeDay(day: Date, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(day);
}
