import {
  type BulkOrderResult,
  type CustomerPage,
  type CustomerRow,
  type CustomerView,
  type DocumentFile,
  ERROR_REASONS,
  INVOICE_KINDS,
  type InvoiceSettingsView,
  type InvoiceView,
  LOCALES,
  type NotesChanged,
  type NoteView,
  ORDER_PERIODS,
  ORDER_STATUSES,
  type OrderInvoices,
  type OrderListView,
  RETURN_STATUSES,
} from '@pushcart/domain';
import { z } from 'zod';
import { moneyView } from './common-view.ts';
import { orderSummary } from './order-view.ts';
import { view } from './view.ts';

export const noteView = view<NoteView>()(
  z.strictObject({
    id: z.string(),
    body: z.string(),
    author: z.strictObject({ accountId: z.string(), name: z.string() }),
    createdAt: z.date(),
    editedAt: z.date().nullable(),
    version: z.int(),
  }),
);

export const notesChanged = view<NotesChanged>()(
  z.strictObject({
    type: z.literal('notes.changed'),
    orderId: z.string().nullable(),
    accountId: z.string().nullable(),
  }),
);

const invoiceView = view<InvoiceView>()(
  z.strictObject({
    id: z.string(),
    kind: z.enum(INVOICE_KINDS),
    number: z.string(),
    total: moneyView,
    issuedAt: z.date(),
  }),
);

export const orderInvoices = view<OrderInvoices>()(
  z.strictObject({ isAvailable: z.boolean(), issued: z.array(invoiceView) }),
);

export const invoiceSettings = view<InvoiceSettingsView>()(
  z.strictObject({ name: z.string(), address: z.string(), taxId: z.string(), email: z.string(), version: z.int() }),
);

export const documentFile = view<DocumentFile>()(z.strictObject({ fileName: z.string(), content: z.string() }));

export const bulkOrderResult = view<BulkOrderResult>()(
  z.strictObject({ orderId: z.string(), refused: z.enum(ERROR_REASONS).nullable() }),
);

export const orderListView = view<OrderListView>()(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    statuses: z.array(z.enum(ORDER_STATUSES)),
    period: z.enum(ORDER_PERIODS).nullable(),
  }),
);

const known = {
  accountId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  orders: z.int(),
  spent: moneyView,
  lastOrderAt: z.date().nullable(),
};

const customerRow = view<CustomerRow>()(z.strictObject({ ...known, isBlocked: z.boolean() }));

export const customerPage = view<CustomerPage>()(
  z.strictObject({ items: z.array(customerRow), nextCursor: z.string().nullable() }),
);

export const customerView = view<CustomerView>()(
  z.strictObject({
    ...known,
    username: z.string().nullable(),
    locale: z.enum(LOCALES),
    since: z.date(),
    isEmailVerified: z.boolean(),
    sessions: z.int(),
    block: z.strictObject({ at: z.date(), reason: z.string(), by: z.string().nullable() }).nullable(),
    recentOrders: z.array(orderSummary),
    returns: z.array(
      z.strictObject({ id: z.string(), orderNumber: z.int(), status: z.enum(RETURN_STATUSES), createdAt: z.date() }),
    ),
    reviews: z.array(z.strictObject({ id: z.string(), rating: z.int(), title: z.string(), createdAt: z.date() })),
    stockAlerts: z.int(),
  }),
);
