import {
  type Actor,
  DomainError,
  MAX_CART_COUPONS,
  normalizeCouponCode,
  type PromotionRefusal,
  promotionState,
} from '@pushcart/domain';
import type { Database } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { promotionOf } from '../promotion/promotion-row.ts';
import { requireCartOwner } from './cart-owner.ts';
import { lockOrCreateCart, tellCartChanged } from './change-cart.ts';

/**
 * Keeps a code with the cart. Refused when it could not be used whatever is in the cart; one that more goods would make good
 * is kept, and the cart says what is missing.
 */
export async function applyCoupon(deps: Deps, actor: Actor, input: { code: string }): Promise<void> {
  const owner = requireCartOwner(actor);
  const code = normalizeCouponCode(input.code);
  const now = deps.clock.now();
  await requireUsable(deps.db, actor.storeId, code, now);
  await inTransaction(deps, async (tx) => {
    const cart = await lockOrCreateCart(tx, owner, now);
    const given = await tx.cartCoupon.findMany({ where: { cartId: cart.id }, select: { code: true } });
    if (given.some((known) => known.code === code)) return;
    if (given.length >= MAX_CART_COUPONS) {
      throw new DomainError('QUANTITY_LIMIT', `A cart holds ${MAX_CART_COUPONS} codes.`, { limit: MAX_CART_COUPONS });
    }
    await tx.cartCoupon.create({ data: { cartId: cart.id, code, addedAt: now } });
    await tellCartChanged(tx, cart);
  });
}

/** Takes a code out; one that is gone already is no error. */
export async function removeCoupon(deps: Deps, actor: Actor, input: { code: string }): Promise<void> {
  const owner = requireCartOwner(actor);
  const code = normalizeCouponCode(input.code);
  await inTransaction(deps, async (tx) => {
    const cart = await lockOrCreateCart(tx, owner, deps.clock.now());
    await tx.cartCoupon.deleteMany({ where: { cartId: cart.id, code } });
    await tellCartChanged(tx, cart);
  });
}

async function requireUsable(db: Database, storeId: string, code: string, now: Date): Promise<void> {
  const coupon = await db.coupon.findUnique({
    where: { storeId_code: { storeId, code } },
    include: { promotion: true },
  });
  // A draft is nobody's business yet.
  if (coupon === null || coupon.promotion.status === 'draft') throw notUsable(code, { kind: 'unknown_code' });
  const { used, useLimit, promotion } = coupon;
  const state = promotionState(promotionOf(promotion), { now, used: promotion.used });
  if (state === 'used_up' || (useLimit !== null && used >= useLimit)) throw notUsable(code, { kind: 'used_up' });
  if (state !== 'live') throw notUsable(code, { kind: 'not_in_force', state });
}

function notUsable(code: string, why: PromotionRefusal | { kind: 'unknown_code' }): DomainError {
  return new DomainError('PROMOTION_NOT_USABLE', `The code ${code} cannot be used.`, { code, why });
}
