import { MAX_ORDER_NOTE, OUTSIDE_METHODS, PRICE_REASONS } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone, staff } from '../trpc.ts';
import { foundCustomer, madeOrder, manualQuote, orderEditPreview, saleVariant } from '../view/order-edit-view.ts';
import { orderView, paymentView } from '../view/order-view.ts';

const MOST_LINES = 100;

const reason = z.enum(PRICE_REASONS);
const minor = z.int().min(0).max(1_000_000_000_000);
const line = z.strictObject({
  variantId: input.id,
  quantity: input.quantity,
  /** Another unit price than the one it has, in minor units. */
  price: z.strictObject({ amount: minor, reason }).optional(),
});
const lines = z.array(line).min(1).max(MOST_LINES);
/** Off the whole order, in minor units. */
const grant = z.strictObject({ amount: minor, reason });

/** What the order is to be; what is missing stays as it is. */
const edit = z.strictObject({
  lines: lines.optional(),
  address: input.address.optional(),
  email: input.email.optional(),
  deliveryCode: input.deliveryCode.optional(),
  grant: grant.nullable().optional(),
  /** Why what would still be due is let go. */
  waive: reason.optional(),
});
const edited = {
  orderId: input.id,
  token: input.orderToken.optional(),
  /** The version that was looked at. */
  version: z.int().min(1),
  edit,
};

const sale = {
  lines,
  coupons: z.array(input.words(40)).max(5).default([]),
  grant: grant.optional(),
};
const outside = { method: z.enum(OUTSIDE_METHODS), reference: input.words(60) };
const quoted = { ...sale, email: input.email.optional() };
const sold = {
  ...sale,
  email: input.email,
  locale: input.locale,
  note: input.text(MAX_ORDER_NOTE).optional(),
  expectedTotal: input.money,
  /** Money that came already; without it the buyer is mailed a link to pay. */
  paid: z.strictObject(outside).optional(),
  key: input.key,
};

export const orderEditProcedures = {
  previewEdit: anyone('read')
    .input(z.strictObject(edited))
    .output(orderEditPreview)
    .query(({ ctx, input }) => ctx.services.orderEdit.preview(ctx.actor, input)),

  edit: anyone('checkout')
    .input(z.strictObject({ ...edited, expectedTotal: input.money, key: input.key }))
    .output(orderView)
    .mutation(({ ctx, input }) => ctx.services.orderEdit.edit(ctx.actor, { ...input, network: ctx.address })),

  findVariants: staff('orders.edit', 'read')
    .input(z.strictObject({ query: input.text(200), orderId: input.id.optional() }))
    .output(z.array(saleVariant).readonly())
    .query(({ ctx, input }) => ctx.services.manualOrder.findVariants(ctx.actor, input)),

  /** A mutation, since each look at a person is noted. */
  findCustomer: staff('orders.create', 'write')
    .input(z.union([z.strictObject({ email: input.email }), z.strictObject({ phone: input.phone })]))
    .output(foundCustomer.nullable())
    .mutation(({ ctx, input }) => ctx.services.manualOrder.findCustomer(ctx.actor, input)),

  quoteManual: staff('orders.create', 'read')
    .input(
      z.union([
        z.strictObject({
          ...quoted,
          country: input.country,
          region: input.text(120).optional(),
          deliveryCode: input.deliveryCode.optional(),
        }),
        z.strictObject({ ...quoted, pickupId: input.id }),
      ]),
    )
    .output(manualQuote)
    .query(({ ctx, input }) => ctx.services.manualOrder.quote(ctx.actor, input)),

  create: staff('orders.create', 'write')
    .input(
      z.union([
        z.strictObject({ ...sold, address: input.address, deliveryCode: input.deliveryCode }),
        z.strictObject({ ...sold, pickupId: input.id, name: input.words(120), phone: input.phone.trim() }),
      ]),
    )
    .output(madeOrder)
    .mutation(({ ctx, input }) => ctx.services.manualOrder.create(ctx.actor, input)),
};

export const outsidePaymentProcedures = {
  /** All that is still due, paid in cash or straight to the store's bank. */
  record: staff('payments.record', 'write')
    .input(z.strictObject({ orderId: input.id, ...outside, key: input.key }))
    .output(paymentView)
    .mutation(({ ctx, input }) => ctx.services.payment.record(ctx.actor, input)),
};
