import type { TaxShare } from '../checkout/tax.ts';
import { DomainError } from '../errors.ts';
import type { LocalizedText } from '../locale.ts';
import type { Money } from '../money.ts';
import { requireText } from '../text.ts';

export const INVOICE_KINDS = ['invoice', 'credit_note'] as const;
export type InvoiceKind = (typeof INVOICE_KINDS)[number];

/** Who sells, as it stands on every invoice. */
export interface SellerDetails {
  readonly name: string;
  /** As many lines as it takes. */
  readonly address: string;
  readonly taxId: string;
  /** Empty if it is not to be shown. */
  readonly email: string;
}

export interface InvoiceSettingsView extends SellerDetails {
  /** 0 until they are first saved: no invoice is issued before. */
  readonly version: number;
}

/** What was sold, as an invoice names it; amounts in minor units. */
export interface InvoiceLine {
  readonly sku: string;
  readonly name: LocalizedText;
  readonly optionText: LocalizedText;
  readonly quantity: number;
  readonly unitPrice: number;
  /** Before the discount. */
  readonly total: number;
}

/** All an invoice or credit note says but for the buyer, kept as it was issued. Amounts in minor units, times as text. */
export interface InvoiceFacts {
  readonly seller: SellerDetails;
  readonly order: { readonly number: number; readonly placedAt: string; readonly timeZone: string };
  readonly lines: readonly InvoiceLine[];
  readonly discounts: readonly {
    readonly name: LocalizedText;
    readonly code: string | null;
    readonly amount: number;
  }[];
  readonly delivery: LocalizedText | null;
  readonly subtotal: number;
  readonly shipping: number;
  readonly taxIncluded: boolean;
  readonly taxes: readonly TaxShare[];
  readonly total: number;
  readonly payments: readonly { readonly provider: string; readonly amount: number; readonly at: string }[];
  /** Of a credit note, and of an invoice for what an order cost more later: the invoice it corrects. */
  readonly corrects: string | null;
}

/** Name and address of whoever bought, without phone and e-mail: no law asks for these. */
export interface InvoiceBuyer {
  readonly name: string;
  /** Line by line, the country as its ISO code. */
  readonly lines: readonly string[];
  readonly country: string;
}

export interface InvoiceView {
  readonly id: string;
  readonly kind: InvoiceKind;
  readonly number: string;
  readonly total: Money;
  readonly issuedAt: Date;
}

/** The papers of an order. */
export interface OrderInvoices {
  /** Whether an invoice is there or can be had now. */
  readonly isAvailable: boolean;
  readonly issued: readonly InvoiceView[];
}

/** A file to be kept: `content` is base64. */
export interface DocumentFile {
  readonly fileName: string;
  readonly content: string;
}

const PREFIX: Readonly<Record<InvoiceKind, string>> = { invoice: 'INV', credit_note: 'CN' };

/** How a number stands on the paper: INV-000042. */
export function invoiceNumber(kind: InvoiceKind, number: number): string {
  return `${PREFIX[kind]}-${String(number).padStart(6, '0')}`;
}

export function requireSeller(given: SellerDetails): SellerDetails {
  const email = given.email.trim();
  if (email !== '' && !/^\S+@\S+$/.test(email)) {
    throw new DomainError('INVALID_INPUT', 'This is no e-mail address.', { field: 'email' });
  }
  return {
    name: requireText('name', given.name, { max: 120 }),
    address: requireText('address', given.address, { max: 500 }),
    taxId: requireText('tax id', given.taxId, { max: 60 }),
    email,
  };
}

/** How many years the buyer of an invoice is kept after it was issued: the longest that tax laws in the EU and China ask for. */
export const BUYER_KEPT_YEARS = 10;
