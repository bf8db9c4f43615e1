import {
  DomainError,
  isId,
  type LocalizedText,
  type Promotion,
  type PromotionDraft,
  type PromotionRule,
  type PromotionStatus,
  type PromotionView,
  promotionState,
} from '@pushcart/domain';
import type { Prisma, Reader } from '../db/client.ts';

export const withCoupons = { _count: { select: { coupons: true } } } satisfies Prisma.PromotionInclude;
type StoredPromotion = Prisma.PromotionGetPayload<object>;
export type CountedPromotion = Prisma.PromotionGetPayload<{ include: typeof withCoupons }>;

/** Limits are columns, since the database keeps them; the rest of the rule is read as a whole. */
type StoredRule = Omit<PromotionRule, 'totalLimit' | 'perPersonLimit'>;

export function promotionOf(row: StoredPromotion): Promotion {
  const { totalLimit, perPersonLimit } = row;
  return {
    id: row.id,
    name: row.name as LocalizedText,
    status: row.status as PromotionStatus,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    rule: { ...(row.rule as unknown as StoredRule), totalLimit, perPersonLimit },
  };
}

export function columnsOf({ name, startsAt, endsAt, rule }: PromotionDraft) {
  const { totalLimit, perPersonLimit, ...stored } = rule;
  return {
    name: { ...name },
    startsAt,
    endsAt,
    rule: stored satisfies StoredRule as unknown as Prisma.InputJsonObject,
    totalLimit,
    perPersonLimit,
  };
}

export function viewOf(row: CountedPromotion, now: Date): PromotionView {
  const promotion = promotionOf(row);
  return {
    ...promotion,
    version: Number(row.version),
    state: promotionState(promotion, { now, used: row.used }),
    used: row.used,
    couponCount: row._count.coupons,
    createdAt: row.createdAt,
  };
}

/** A promotion of the store; one of another store is not found, like one that does not exist. */
export async function findPromotion(db: Reader, storeId: string, promotionId: string): Promise<CountedPromotion> {
  const row = isId(promotionId)
    ? await db.promotion.findFirst({ where: { id: promotionId, storeId }, include: withCoupons })
    : null;
  if (row === null) throw new DomainError('NOT_FOUND', 'There is no such promotion.');
  return row;
}
