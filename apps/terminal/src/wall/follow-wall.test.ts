import { createTestShop } from '@pushcart/client/test-kit';
import { expect, test, vi } from 'vitest';
import { makeOrder, makeRow, makeView, NOW } from '../testing/make-board.ts';
import { followWall } from './follow-wall.ts';
import type { WallBoard } from './wall-board.ts';

const STORE = { en: 'Tea House', 'zh-CN': '推车集市' };

test('what sells most is read again once an order is paid, and not for each step of one', async () => {
  const shop = createTestShop();
  const store = {
    ...{ id: 's', slug: 's', name: STORE, currency: 'CNY', timeZone: 'UTC', country: 'CN' },
    markets: [],
  };
  shop.answer('session.current', {
    ...{ store, account: null, role: null, needsSecondFactor: false, expiresAt: null },
  });
  const topProducts = [{ productId: 'p1', name: STORE, units: 7 }];
  shop.answer('metrics.wall', makeView({ topProducts }));
  shop.stream('metrics.watch').snapshot(makeView({ topProducts: [] }));
  shop.stream('inventory.watch').snapshot([makeRow('TEA', 3)]);
  const orders = shop.stream('order.watchStore');
  orders.snapshot({ items: [], nextCursor: null });
  const stop = new AbortController();
  let board: WallBoard | undefined;
  const following = followWall(shop.pushcart, stop.signal, (next) => {
    board = next;
  });
  await vi.waitFor(() => expect(orders.watchers).toHaveLength(1));
  const event = (type: 'order.packed' | 'order.paid', number: number) =>
    orders.event({ type, at: NOW, order: makeOrder(number), revenue: null });

  event('order.packed', 1);
  await new Promise((done) => setTimeout(done, 2_500));
  const readForPacking = shop.calls('metrics.wall').length;
  event('order.paid', 2);
  await vi.waitFor(() => expect(board?.view?.topProducts).toEqual(topProducts), { timeout: 5_000 });

  expect(readForPacking).toBe(0);
  expect(shop.calls('metrics.wall')).toHaveLength(1);
  stop.abort();
  await following.catch(() => undefined);
  await shop.close();
});
