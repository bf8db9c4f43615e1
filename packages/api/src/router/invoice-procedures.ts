import { MAX_BULK_ORDERS } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone, staff } from '../trpc.ts';
import { documentFile, invoiceSettings, orderInvoices } from '../view/desk-view.ts';

const order = { orderId: input.id, token: input.orderToken.optional() };

export const invoiceProcedures = {
  list: anyone('read')
    .input(z.strictObject(order))
    .output(orderInvoices)
    .query(({ ctx, input }) => ctx.services.invoice.list(ctx.actor, input)),

  /** Asked for again, it gives what was issued before. */
  issue: anyone('write')
    .input(z.strictObject(order))
    .output(orderInvoices)
    .mutation(({ ctx, input }) => ctx.services.invoice.issue(ctx.actor, input)),

  file: anyone('document')
    .input(z.strictObject({ ...order, invoiceId: input.id }))
    .output(documentFile)
    .query(({ ctx, input }) => ctx.services.invoice.file(ctx.actor, input)),

  packingSlips: staff('orders.read', 'document')
    .input(z.strictObject({ orderIds: z.array(input.id).min(1).max(MAX_BULK_ORDERS), locale: input.locale }))
    .output(documentFile)
    .mutation(({ ctx, input }) => ctx.services.invoice.packingSlips(ctx.actor, input)),

  settings: staff('payments.manage', 'read')
    .input(input.nothing)
    .output(invoiceSettings)
    .query(({ ctx }) => ctx.services.invoice.settings(ctx.actor)),

  changeSettings: staff('payments.manage', 'write')
    .input(
      z.strictObject({
        name: input.words(120),
        address: input.words(500),
        taxId: input.words(60),
        email: input.text(254).trim(),
        version: z.int().min(0),
      }),
    )
    .output(invoiceSettings)
    .mutation(({ ctx, input }) => ctx.services.invoice.changeSettings(ctx.actor, input)),
};
