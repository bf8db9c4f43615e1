import { EVERYTHING, type PromotionDraft, type PromotionEffect, type PromotionRule } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { columnsOf } from '../promotion/promotion-row.ts';
import type { MadeStore } from './make-store.ts';

const HALF: PromotionEffect = { kind: 'percent', basisPoints: 5_000 };

/** A draft of half the price for everybody and everything, but for what a test says. */
export function promotionDraft({
  startsAt = null,
  endsAt = null,
  ...rule
}: Partial<PromotionRule & Pick<PromotionDraft, 'startsAt' | 'endsAt'>> = {}): PromotionDraft {
  return {
    name: { en: 'Half price', 'zh-CN': '半价' },
    startsAt,
    endsAt,
    rule: {
      effect: HALF,
      scope: EVERYTHING,
      currency: null,
      minSubtotal: null,
      firstOrderOnly: false,
      needsCoupon: false,
      stacking: 'stackable',
      priority: 0,
      totalLimit: null,
      perPersonLimit: null,
      ...rule,
    },
  };
}

/** A promotion that staff have made active, with a code if one is named. Returns its id. */
export async function addPromotion(
  { db }: Pick<Deps, 'db'>,
  { storeId }: Pick<MadeStore, 'storeId'>,
  {
    code,
    useLimit = null,
    ...draft
  }: Parameters<typeof promotionDraft>[0] & { code?: string; useLimit?: number | null } = {},
): Promise<string> {
  const { id } = await db.promotion.create({
    data: {
      ...columnsOf(promotionDraft({ needsCoupon: code !== undefined, ...draft })),
      storeId,
      status: 'active',
      toldState: 'live',
      coupons: { create: code === undefined ? [] : [{ storeId, code, useLimit }] },
    },
  });
  return id;
}
