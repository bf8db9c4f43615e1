import type { Actor, DocumentFile, InvoiceSettingsView, Locale, OrderInvoices, SellerDetails } from '@pushcart/domain';
import type { OrderRef } from '../order/order-service.ts';

/** Invoices, credit notes and packing slips. Numbers follow each other without a gap in each store, and are never given twice. */
export interface InvoiceService {
  /** For the order's shopper, its guest link and staff; everyone else gets NOT_FOUND. */
  list(actor: Actor, ref: OrderRef): Promise<OrderInvoices>;
  /** Issues what the order still lacks; INVOICE_UNAVAILABLE while it is not paid or the store has not said who sells. */
  issue(actor: Actor, ref: OrderRef): Promise<OrderInvoices>;
  /** A PDF in the language of the order: what it says was settled when it was issued. */
  file(actor: Actor, input: OrderRef & { invoiceId: string }): Promise<DocumentFile>;
  /** One PDF, a page or more an order, without prices; audited. */
  packingSlips(actor: Actor, input: { orderIds: readonly string[]; locale: Locale }): Promise<DocumentFile>;
  settings(actor: Actor): Promise<InvoiceSettingsView>;
  /** For invoices from now on, to the version one looked at; those that were issued stay as they are. */
  changeSettings(actor: Actor, input: SellerDetails & { version: number }): Promise<InvoiceSettingsView>;
  /** Issues what was paid or paid back since. Returns how many orders it looked at. */
  issueDue(): Promise<number>;
  /** Forgets the buyers of invoices that no law asks to keep any more. Returns how many. */
  forgetBuyers(): Promise<number>;
}
