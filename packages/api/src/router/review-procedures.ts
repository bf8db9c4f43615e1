import { MAX_REVIEW_PHOTOS, REVIEW_STATUSES } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone, signedIn, staff } from '../trpc.ts';
import { ownReviewView, reviewChance, reviewPage, staffReviewPage, staffReviewView } from '../view/review-view.ts';
import { streams } from '../view/streams.ts';

const ofProduct = streams['review.watch'];
const ofStore = streams['review.watchStore'];

const paging = input.paging(50, 10);
const product = { productId: input.id };
const draft = z.strictObject({
  ...product,
  rating: z.int().min(1).max(5),
  title: input.words(120),
  body: input.words(4_000),
  photos: z
    .array(z.string().regex(/^[0-9a-f]{32}$/))
    .max(MAX_REVIEW_PHOTOS)
    .default([]),
  locale: input.locale,
});

const verdict = z.discriminatedUnion('status', [
  z.strictObject({ reviewId: input.id, status: z.literal('published') }),
  z.strictObject({ reviewId: input.id, status: z.literal('hidden'), reason: input.words(300) }),
]);

export const reviewProcedures = {
  list: anyone('read')
    .input(z.strictObject({ ...product, ...paging }))
    .output(reviewPage)
    .query(({ ctx, input }) => ctx.services.review.list(ctx.actor, input)),

  /** The shopper's own review of a product, and whether one may be written. */
  mine: signedIn('read')
    .input(z.strictObject(product))
    .output(reviewChance)
    .query(({ ctx, input }) => ctx.services.review.mine(ctx.actor, input)),

  write: signedIn('write')
    .input(draft)
    .output(ownReviewView)
    .mutation(({ ctx, input }) => ctx.services.review.write(ctx.actor, input)),

  remove: signedIn('write')
    .input(z.strictObject(product))
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.review.remove(ctx.actor, input)),

  watch: anyone('watch')
    .input(z.strictObject({ ...product, ...input.resume }))
    .output(ofProduct.output)
    .subscription(async (call) => {
      const { productId } = call.input;
      return ofProduct.open(call, await call.ctx.services.review.watch(call.ctx.actor, { productId }));
    }),

  listForStore: staff('reviews.moderate', 'read')
    .input(z.strictObject({ ...paging, status: z.enum(REVIEW_STATUSES).optional() }))
    .output(staffReviewPage)
    .query(({ ctx, input }) => ctx.services.review.listForStore(ctx.actor, input)),

  watchStore: staff('reviews.moderate', 'watch')
    .input(z.strictObject(input.resume))
    .output(ofStore.output)
    .subscription(async (call) => ofStore.open(call, await call.ctx.services.review.watchStore(call.ctx.actor))),

  /** Shows a review, or hides it for a reason that its author is told. */
  moderate: staff('reviews.moderate', 'write')
    .input(verdict)
    .output(staffReviewView)
    .mutation(({ ctx, input }) => ctx.services.review.moderate(ctx.actor, input)),

  /** The store's answer under a review; an empty one takes it back. */
  reply: staff('reviews.moderate', 'write')
    .input(z.strictObject({ reviewId: input.id, text: input.text(2_000).trim() }))
    .output(staffReviewView)
    .mutation(({ ctx, input }) => ctx.services.review.reply(ctx.actor, input)),
};
