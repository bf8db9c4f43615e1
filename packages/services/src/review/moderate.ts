import {
  type Actor,
  DomainError,
  requireId,
  requirePermission,
  requireText,
  type StaffReviewView,
} from '@pushcart/domain';
import type { Prisma, Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { lockProduct, tellChange } from './change-review.ts';
import { toStaffReview, withProduct } from './review-row.ts';

const MAX_REASON = 300;
const MAX_REPLY = 2_000;

export async function moderate(
  deps: Deps,
  actor: Actor,
  input: { reviewId: string; status: 'published' | 'hidden'; reason?: string | undefined },
): Promise<StaffReviewView> {
  requirePermission(actor, 'reviews.moderate');
  const hiddenFor = input.status === 'hidden' ? requireText('reason', input.reason ?? '', { max: MAX_REASON }) : null;
  return change(deps, actor, input.reviewId, { status: input.status, hiddenFor });
}

export async function reply(
  deps: Deps,
  actor: Actor,
  input: { reviewId: string; text: string },
): Promise<StaffReviewView> {
  requirePermission(actor, 'reviews.moderate');
  const text = requireText('reply', input.text, { min: 0, max: MAX_REPLY });
  const answer = text === '' ? { reply: null, repliedAt: null } : { reply: text, repliedAt: deps.clock.now() };
  return change(deps, actor, input.reviewId, answer);
}

async function change(
  deps: Deps,
  actor: Actor,
  reviewId: string,
  data: Prisma.ReviewUpdateInput,
): Promise<StaffReviewView> {
  return inTransaction(deps, async (tx) => {
    const { productId } = await findReview(tx, actor, reviewId);
    await lockProduct(tx, productId);
    const before = await findReview(tx, actor, reviewId);
    const after = await tx.review.update({
      where: { id: reviewId },
      data: { ...data, version: { increment: 1 } },
      include: withProduct,
    });
    await tellChange(tx, productId, before, after);
    return toStaffReview(after);
  });
}

async function findReview(tx: Transaction, actor: Actor, reviewId: string) {
  requireId(reviewId, 'review');
  const review = await tx.review.findFirst({ where: { id: reviewId, product: { storeId: actor.storeId } } });
  if (review === null) throw new DomainError('NOT_FOUND', 'There is no such review.');
  return review;
}
