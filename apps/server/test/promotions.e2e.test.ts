import { randomUUID } from 'node:crypto';
import { type CartFrame, newKey, type PromotionDraft, reasonOf } from '@pushcart/client';
import { EVERYTHING } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { placeCart } from './buying.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';

let shop: TestShop;
let manager: Person;
beforeAll(async () => {
  shop = await startTestShop({ nodes: 2, stock: 1_000 });
  manager = await shop.staff('manager');
});
afterAll(() => shop[Symbol.asyncDispose]());

/** A second try of a test finds the codes of the first one taken. */
const newCode = () => `TEA-${randomUUID().slice(0, 8)}`.toUpperCase();
const WAIT = { timeout: 20_000, interval: 50 };

function draft(changes: Partial<PromotionDraft['rule']> = {}, startsAt: Date | null = null): PromotionDraft {
  return {
    name: { en: 'Half price', 'zh-CN': '半价' },
    startsAt,
    endsAt: null,
    rule: {
      effect: { kind: 'percent', basisPoints: 5_000 },
      scope: EVERYTHING,
      currency: null,
      minSubtotal: null,
      firstOrderOnly: false,
      needsCoupon: false,
      stacking: 'stackable',
      priority: 0,
      totalLimit: null,
      perPersonLimit: null,
      ...changes,
    },
  };
}

async function activate(wanted: PromotionDraft): Promise<{ promotionId: string; version: number }> {
  const { promotion } = manager.client;
  const { id: promotionId, version } = await promotion.create.mutate({ draft: wanted, key: newKey() });
  const live = await promotion.setStatus.mutate({ promotionId, version, status: 'active' });
  return { promotionId, version: live.version };
}

test('a promotion that begins by the clock is told to every open cart, on every server', async () => {
  const guest = shop.guest(1);
  await guest.cart.addLine.mutate({ variantId: shop.store.variantId, quantity: 2, key: newKey() });
  const frames: CartFrame[] = [];
  guest.cart.watch.subscribe({}, { onData: ({ data }) => frames.push(data) });
  await vi.waitFor(
    () => expect(frames[0]).toMatchObject({ kind: 'snapshot', state: { discount: { amount: 0 } } }),
    WAIT,
  );

  const { promotionId, version } = await activate(draft({}, new Date(Date.now() + 2_000)));

  const news = () => frames.flatMap((frame) => (frame.kind === 'event' ? [frame.data] : []));
  // The last of three: made, activated, begun.
  await vi.waitFor(
    () => expect(news()).toContainEqual({ type: 'promotion.changed', promotionId, version: version + 1 }),
    WAIT,
  );
  expect((await guest.cart.get.query()).discount.amount).toBe(1_000);
  await manager.client.promotion.setStatus.mutate({ promotionId, version: version + 1, status: 'ended' });
});

test('one of twenty shoppers on two servers has the single use of a code', async () => {
  const { promotionId } = await activate(draft({ needsCoupon: true }));
  const code = newCode();
  const codes = { promotionId, codes: { code }, useLimit: 1, key: newKey() };
  await manager.client.promotion.addCodes.mutate(codes);
  const guests = Array.from({ length: 20 }, (_, index) => shop.guest(index % 2));
  await Promise.all(
    guests.map(async (guest) => {
      await guest.cart.addLine.mutate({ variantId: shop.store.variantId, quantity: 1, key: newKey() });
      await guest.cart.applyCoupon.mutate({ code: code.toLowerCase() });
    }),
  );

  const results = await Promise.allSettled(guests.map(placeCart));

  // Who asked for the price after the code was gone orders at the full price, having seen it.
  const placed = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [reasonOf(result.reason)] : []));
  expect(new Set(['PROMOTION_NOT_USABLE', 'PRICE_CHANGED', ...refused]).size).toBe(2);
  const orders = await shop.store.deps.db.order.findMany({
    where: { id: { in: placed.map(({ orderId }) => orderId) } },
    select: { discount: true },
  });
  expect(orders.filter(({ discount }) => discount > 0n)).toHaveLength(1);
  expect(await manager.client.promotion.get.query({ promotionId })).toMatchObject({ used: 1, couponCount: 1 });
});

test('the order page says what was taken off and by which code', async () => {
  const code = newCode();
  const { promotionId } = await activate(draft({ needsCoupon: true }));
  await manager.client.promotion.addCodes.mutate({
    promotionId,
    codes: { code },
    useLimit: null,
    key: newKey(),
  });
  const guest = shop.guest();
  await guest.cart.addLine.mutate({ variantId: shop.store.variantId, quantity: 1, key: newKey() });
  await guest.cart.applyCoupon.mutate({ code });

  const { orderId, token } = await placeCart(guest);

  expect(await guest.order.get.query({ orderId, token })).toMatchObject({
    discount: { amount: 500 },
    discounts: [{ code, name: { en: 'Half price' }, amount: { amount: 500 } }],
  });
});
