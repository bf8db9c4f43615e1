import { type InvoiceFacts, type InvoiceKind, type SellerDetails, standingShares } from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';

export type StoredInvoice = Prisma.InvoiceGetPayload<object>;

/** A paper that is to be written. */
export interface Paper {
  readonly kind: InvoiceKind;
  readonly facts: InvoiceFacts;
  readonly refundId?: string;
}

/** What corrections of an order's invoice are made of. */
export interface Issued {
  readonly seller: SellerDetails;
  readonly invoice: StoredInvoice;
  /** All there are. */
  readonly papers: readonly StoredInvoice[];
}

export function factsOf({ facts }: StoredInvoice): InvoiceFacts {
  return facts as unknown as InvoiceFacts;
}

/** What papers say together, by rate. */
export function sharesOf(papers: readonly StoredInvoice[]) {
  return standingShares(papers.map((one) => ({ kind: one.kind as InvoiceKind, taxes: factsOf(one).taxes })));
}
