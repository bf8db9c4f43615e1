import { MAX_FLASH_ITEMS } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone, signedIn, staff } from '../trpc.ts';
import { checkoutQuote } from '../view/cart-view.ts';
import { flashEntry, flashSale } from '../view/flash-view.ts';
import { streams } from '../view/streams.ts';

const sale = streams['flash.watch'];
const wait = streams['flash.watchEntry'];

const one = { saleId: input.id };
/** The version the change is made to. */
const ref = { ...one, version: z.int().min(1) };
const entry = { entryId: input.id };
const sales = z.array(flashSale).readonly();

const draft = z.strictObject({
  name: z.strictObject({ en: input.words(120), 'zh-CN': input.words(120) }),
  opensAt: z.date(),
  startsAt: z.date(),
  endsAt: z.date(),
  items: z
    .array(
      z.strictObject({
        variantId: input.id,
        price: z.int().min(0),
        quota: z.int().min(1),
        perAccount: z.int().min(1),
      }),
    )
    .min(1)
    .max(MAX_FLASH_ITEMS),
});

const choice = { ...one, variantId: input.id, quantity: input.quantity };

const joining = z.strictObject({
  ...choice,
  email: input.email,
  address: input.address,
  deliveryCode: input.deliveryCode,
  expectedTotal: input.money,
  locale: input.locale,
  key: input.key,
});

export const flashProcedures = {
  /** Announced, open, or ended within the last hour. */
  list: anyone('read')
    .input(input.nothing)
    .output(sales)
    .query(({ ctx }) => ctx.services.flashSale.list(ctx.actor)),

  get: anyone('read')
    .input(z.strictObject(one))
    .output(flashSale)
    .query(({ ctx, input }) => ctx.services.flashSale.get(ctx.actor, input)),

  watch: anyone('watch')
    .input(z.strictObject({ ...one, ...input.resume }))
    .output(sale.output)
    .subscription(async (call) => {
      const { saleId } = call.input;
      return sale.open(call, await call.ctx.services.flashSale.watch(call.ctx.actor, { saleId }));
    }),

  quote: anyone('read')
    .input(z.strictObject({ ...choice, ...input.destination, deliveryCode: input.deliveryCode.optional() }))
    .output(checkoutQuote)
    .query(({ ctx, input }) => ctx.services.flashSale.quote(ctx.actor, input)),

  /** Takes the next place in the queue of an item. */
  join: signedIn('checkout')
    .input(joining)
    .output(flashEntry)
    .mutation(({ ctx, input }) => ctx.services.flashSale.join(ctx.actor, input)),

  /** The shopper's places in a sale. */
  entries: signedIn('read')
    .input(z.strictObject(one))
    .output(z.array(flashEntry).readonly())
    .query(({ ctx, input }) => ctx.services.flashSale.entries(ctx.actor, input)),

  leave: signedIn('write')
    .input(z.strictObject(entry))
    .output(flashEntry)
    .mutation(({ ctx, input }) => ctx.services.flashSale.leave(ctx.actor, input)),

  /** The queue as one who waits sees it, until the result. */
  watchEntry: signedIn('watch')
    .input(z.strictObject({ ...entry, ...input.resume }))
    .output(wait.output)
    .subscription(async (call) => {
      const { entryId } = call.input;
      return wait.open(call, await call.ctx.services.flashSale.watchEntry(call.ctx.actor, { entryId }));
    }),

  listForStore: staff('promotions.read', 'read')
    .input(input.nothing)
    .output(sales)
    .query(({ ctx }) => ctx.services.flashSale.listForStore(ctx.actor)),

  create: staff('promotions.write', 'write')
    .input(z.strictObject({ draft, key: input.key }))
    .output(flashSale)
    .mutation(({ ctx, input }) => ctx.services.flashSale.create(ctx.actor, input)),

  edit: staff('promotions.write', 'write')
    .input(z.strictObject({ ...ref, draft }))
    .output(flashSale)
    .mutation(({ ctx, input }) => ctx.services.flashSale.edit(ctx.actor, input)),

  cancel: staff('promotions.write', 'write')
    .input(z.strictObject(ref))
    .output(flashSale)
    .mutation(({ ctx, input }) => ctx.services.flashSale.cancel(ctx.actor, input)),
};
