import { type Actor, DomainError } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../db/transaction.ts';
import { fillCart } from '../testing/make-order.ts';
import { addPromotion } from '../testing/make-promotion.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { CartService } from './cart-service.ts';
import { createCartService } from './index.ts';
import { mergeGuestCart } from './merge-guest-cart.ts';

let store: TestStore;
let cart: CartService;
beforeAll(async () => {
  store = await createTestStore();
  cart = createCartService(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

let codes = 0;
const newCode = () => {
  codes += 1;
  return `CODE-${codes}`;
};

async function shop(actor: Actor, code?: string): Promise<Actor> {
  await fillCart(store.deps, actor, [[store.variantId, 1]]);
  if (code !== undefined) await cart.applyCoupon(actor, { code });
  return actor;
}

test('a code that is unknown, a draft, paused or ended is refused with the reason', async () => {
  const guest = await shop(store.guest());
  const refusedFor = async (code: string) => {
    const refusal = await cart.applyCoupon(guest, { code }).catch((error: unknown) => error);
    return refusal instanceof DomainError && [refusal.reason, refusal.details.why];
  };
  expect(await refusedFor('NOBODY')).toEqual(['PROMOTION_NOT_USABLE', { kind: 'unknown_code' }]);
  for (const [status, why] of [
    ['draft', { kind: 'unknown_code' }],
    ['paused', { kind: 'not_in_force', state: 'paused' }],
    ['ended', { kind: 'not_in_force', state: 'ended' }],
  ] as const) {
    const code = newCode();
    const id = await addPromotion(store.deps, store, { code });
    await store.deps.db.promotion.update({ where: { id }, data: { status } });
    expect(await refusedFor(code)).toEqual(['PROMOTION_NOT_USABLE', why]);
  }
  await expect(cart.applyCoupon(guest, { code: 'no code!' })).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});

test('a code of another store is unknown', async () => {
  const code = newCode();
  await addPromotion(store.deps, await store.addStore(), { code });

  await expect(cart.applyCoupon(store.guest(), { code })).rejects.toMatchObject({
    details: { why: { kind: 'unknown_code' } },
  });
});

test('a code can be taken out, and a cart holds no more than five', async () => {
  const guest = await shop(store.guest());
  const given = Array.from({ length: 6 }, newCode);
  for (const code of given) await addPromotion(store.deps, store, { code });
  for (const code of given.slice(0, 5)) await cart.applyCoupon(guest, { code });
  const [first = '', last = ''] = [given[0], given[5]];

  await expect(cart.applyCoupon(guest, { code: last })).rejects.toMatchObject({ reason: 'QUANTITY_LIMIT' });
  await cart.removeCoupon(guest, { code: first });
  const viewed = await cart.applyCoupon(guest, { code: last });

  expect(viewed.offers.codes.map(({ code }) => code)).not.toContain(first);
  expect(viewed.offers.codes).toHaveLength(5);
});

test('the guest’s codes go along when the guest signs in, and every device is told', async () => {
  const code = newCode();
  await addPromotion(store.deps, store, { code });
  const guest = await shop(store.guest(), code);
  const watched = await cart.watch(guest);
  expect(watched.topics).toContain(`store:${store.storeId}:promotions`);

  const shopper = await store.shopper();
  await inTransaction(store.deps, (tx) => mergeGuestCart(tx, guest, shopper.account.id, store.clock.now()));

  expect((await cart.get(shopper)).offers.codes).toMatchObject([{ code, why: null }]);
});
