import {
  type Actor,
  type AuditAction,
  DomainError,
  PROMOTION_MOVES,
  type PromotionDraft,
  type PromotionStatus,
  type PromotionView,
  promotionState,
  requirePermission,
  requirePromotion,
  type Scope,
  type SignedInActor,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Prisma, Reader, Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { type CountedPromotion, columnsOf, findPromotion, promotionOf, viewOf, withCoupons } from './promotion-row.ts';
import type { PromotionRef } from './promotion-service.ts';
import { tellChange } from './tell.ts';

export async function create(
  deps: Deps,
  actor: Actor,
  { draft, key }: { draft: PromotionDraft; key: string },
): Promise<PromotionView> {
  requirePermission(actor, 'promotions.write');
  const { storeId } = actor;
  const columns = await requireColumns(deps.db, storeId, draft);
  return once(deps, actor, 'promotion.create', key, draft, async (tx) => {
    const createdAt = deps.clock.now();
    const id = deps.random.uuid();
    const row = await tx.promotion.create({ data: { ...columns, id, storeId, createdAt }, include: withCoupons });
    await tellChange(tx, row);
    await recordAudit(deps, tx, actor, 'promotion.create', id, { name: draft.name.en });
    return viewOf(row, createdAt);
  });
}

export async function edit(
  deps: Deps,
  actor: Actor,
  { draft, ...ref }: PromotionRef & { draft: PromotionDraft },
): Promise<PromotionView> {
  requirePermission(actor, 'promotions.write');
  const columns = await requireColumns(deps.db, actor.storeId, draft);
  return change(deps, actor, ref, { action: 'promotion.edit', details: { before: ref.version } }, (row) => {
    if (columns.totalLimit !== null && columns.totalLimit < row.used) {
      throw new DomainError('INVALID_INPUT', `It is used in ${row.used} orders already.`, { field: 'totalLimit' });
    }
    return columns;
  });
}

export async function setStatus(
  deps: Deps,
  actor: Actor,
  { status, ...ref }: PromotionRef & { status: PromotionStatus },
): Promise<PromotionView> {
  requirePermission(actor, 'promotions.write');
  return change(deps, actor, ref, { action: 'promotion.setStatus', details: { status } }, (row) => {
    const before = row.status as PromotionStatus;
    if (PROMOTION_MOVES[before].includes(status)) return { status };
    throw new DomainError('INVALID_INPUT', `A promotion does not go from ${before} to ${status}.`, { field: 'status' });
  });
}

async function change(
  deps: Deps,
  actor: SignedInActor,
  { promotionId, version }: PromotionRef,
  { action, details }: { action: AuditAction; details: Readonly<Record<string, unknown>> },
  decide: (row: CountedPromotion) => Prisma.PromotionUpdateInput,
): Promise<PromotionView> {
  return inTransaction(deps, async (tx) => {
    const row = await lockPromotion(tx, actor.storeId, promotionId);
    if (row.status === 'ended') throw new DomainError('PROMOTION_ENDED', 'This promotion has ended.');
    if (Number(row.version) !== version) {
      throw new DomainError('PROMOTION_CHANGED', 'The promotion was changed meanwhile. Look at it again.', {
        version: Number(row.version),
      });
    }
    const data = decide(row);
    const changed = promotionOf({ ...row, ...data } as CountedPromotion);
    const now = deps.clock.now();
    const saved = await tx.promotion.update({
      where: { id: promotionId },
      data: { ...data, toldState: promotionState(changed, { now, used: row.used }), version: { increment: 1 } },
      include: withCoupons,
    });
    await tellChange(tx, saved);
    await recordAudit(deps, tx, actor, action, promotionId, { ...details, version: Number(saved.version) });
    return viewOf(saved, now);
  });
}

/** Orders that use it wait until the change is through, and then see it. */
async function lockPromotion(tx: Transaction, storeId: string, promotionId: string): Promise<CountedPromotion> {
  await findPromotion(tx, storeId, promotionId);
  await tx.$queryRaw`SELECT 1 FROM promotions WHERE id = ${promotionId}::uuid FOR UPDATE`;
  return findPromotion(tx, storeId, promotionId);
}

async function requireColumns(db: Reader, storeId: string, draft: PromotionDraft) {
  const { currency } = await db.store.findUniqueOrThrow({ where: { id: storeId }, select: { currency: true } });
  const valid = requirePromotion(draft, currency);
  const { effect, scope } = valid.rule;
  await requireKnown(db, storeId, scope);
  if (effect.kind === 'buy_x_get_y' && effect.getFrom !== null) await requireKnown(db, storeId, effect.getFrom);
  return columnsOf(valid);
}

/** Refuses goods that the store does not have. */
async function requireKnown(db: Reader, storeId: string, scope: Scope): Promise<void> {
  const [productIds, categoryIds] = [[...new Set(scope.productIds)], [...new Set(scope.categoryIds)]];
  const collectionIds = [...new Set(scope.collectionIds)];
  const [products, categories, collections] = await Promise.all([
    db.product.count({ where: { storeId, id: { in: productIds } } }),
    db.category.count({ where: { storeId, id: { in: categoryIds } } }),
    db.collection.count({ where: { storeId, id: { in: collectionIds } } }),
  ]);
  const found = products + categories + collections;
  if (found === productIds.length + categoryIds.length + collectionIds.length) return;
  throw new DomainError('NOT_FOUND', 'Some of these products, categories or collections do not exist.', {
    field: 'scope',
  });
}
