import {
  type Actor,
  DomainError,
  firstReviewStatus,
  maskName,
  type OwnReviewView,
  type ReviewChance,
  type ReviewDraft,
  requireReview,
  requireSignedIn,
  type SignedInActor,
} from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { ownPictures } from '../media/upload.ts';
import { lockProduct, tellChange } from './change-review.ts';
import { requireActiveProduct } from './list.ts';
import { toOwnReview } from './review-row.ts';

/** Whoever got the parcel knows the thing. */
const HAS_IT = ['delivered', 'completed'];

export async function mine({ db }: Deps, actor: Actor, { productId }: { productId: string }): Promise<ReviewChance> {
  requireSignedIn(actor);
  await requireActiveProduct({ db }, actor, productId);
  const row = await db.review.findUnique({
    where: { productId_accountId: { productId, accountId: actor.account.id } },
  });
  const orderId = await orderWith(db, actor, productId);
  return { mayWrite: orderId !== null, review: row === null ? null : toOwnReview(row) };
}

export async function write(
  deps: Deps,
  actor: Actor,
  { productId, locale, ...draft }: ReviewDraft & { productId: string; locale: string },
): Promise<OwnReviewView> {
  requireSignedIn(actor);
  const { rating, title, body, photos } = requireReview(draft);
  await requireActiveProduct(deps, actor, productId);
  const accountId = actor.account.id;
  const pictures = await ownPictures(deps, { storeId: actor.storeId, accountId }, photos);
  const now = deps.clock.now();
  return inTransaction(deps, async (tx) => {
    await lockProduct(tx, productId);
    const orderId = await orderWith(tx, actor, productId);
    if (orderId === null) throw new DomainError('REVIEW_NOT_ALLOWED', 'Only who received the product may review it.');
    const before = await tx.review.findUnique({ where: { productId_accountId: { productId, accountId } } });
    // What staff hid stays hidden until they look at it again.
    const status = before?.status === 'hidden' ? 'pending' : firstReviewStatus({ title, body });
    const content = { rating, title, body, locale, status, photos: pictures.map((picture) => ({ ...picture })) };
    const after =
      before === null
        ? await tx.review.create({
            data: {
              ...content,
              productId,
              accountId,
              orderId,
              authorName: await nameOf(deps, tx, accountId),
              createdAt: now,
            },
          })
        : await tx.review.update({
            where: { id: before.id },
            data: { ...content, orderId, hiddenFor: null, version: { increment: 1 }, editedAt: now },
          });
    await tellChange(tx, productId, before, after);
    return toOwnReview(after);
  });
}

export async function remove(deps: Deps, actor: Actor, { productId }: { productId: string }): Promise<void> {
  requireSignedIn(actor);
  await requireActiveProduct(deps, actor, productId);
  const where = { productId_accountId: { productId, accountId: actor.account.id } };
  await inTransaction(deps, async (tx) => {
    await lockProduct(tx, productId);
    const before = await tx.review.findUnique({ where });
    if (before === null) throw new DomainError('NOT_FOUND', 'There is no review of yours.');
    await tx.review.delete({ where });
    await tellChange(tx, productId, before, null);
  });
}

async function orderWith(db: Reader, actor: SignedInActor, productId: string): Promise<string | null> {
  const order = await db.order.findFirst({
    where: {
      storeId: actor.storeId,
      accountId: actor.account.id,
      status: { in: HAS_IT },
      lines: { some: { productId } },
    },
    orderBy: { placedAt: 'desc' },
    select: { id: true },
  });
  return order?.id ?? null;
}

async function nameOf({ personalData }: Deps, db: Reader, accountId: string): Promise<string> {
  const { name } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { name: true } });
  return maskName(personalData.open({ table: 'accounts', column: 'name', id: accountId }, name));
}
