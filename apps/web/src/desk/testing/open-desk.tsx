import type { InventoryRow, OrderPage, OrderView, PackingQueue, SessionView, WallView } from '@pushcart/client';
import type { FlashSaleView, PromotionPage } from '@pushcart/domain';
import { QueryClient } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { App } from '../../app.tsx';
import en from '../../i18n/en.ts';
import { createConnectedShop } from '../../live/connected-shop.ts';
import { createShopRouter } from '../../router.tsx';
import { fakeClient } from '../../testing/fake-client.ts';
import { makeOrder } from '../../testing/make.ts';
import { makeSale } from '../../testing/make-sale.ts';
import { makePromotion } from './make-promotion.ts';
import { makeSession, makeSummary, makeWall } from './makers.ts';

// A page of the desk comes by a dynamic import, which takes its time on a busy machine.
const PATIENCE_MS = 8_000;
configure({ asyncUtilTimeout: PATIENCE_MS });
vi.setConfig({ testTimeout: 2 * PATIENCE_MS });

const A_CODE = { id: 'c1', code: 'SPRING-1', useLimit: 1, used: 0, createdAt: new Date('2026-01-01T00:00:00Z') };

interface Options {
  readonly role?: SessionView['role'];
  readonly orders?: OrderPage;
  readonly stock?: readonly InventoryRow[];
  readonly wall?: WallView;
  readonly order?: OrderView;
  readonly promotions?: PromotionPage;
  readonly queue?: PackingQueue;
  readonly flashSales?: readonly FlashSaleView[];
  /** More of what the shop answers, by area and name. */
  readonly procedures?: Parameters<typeof fakeClient>[0];
}

/** Opens a page of the desk on a fake client whose store holds what is given. */
export function openDesk(path: string, options: Options = {}) {
  const orders = options.orders ?? { items: [makeSummary(2), makeSummary(1)], nextCursor: null };
  const order = options.order ?? makeOrder({ status: 'paid' });
  const calls = {
    listForStore: vi.fn((_input: unknown) => orders),
    pack: vi.fn((_input: unknown): unknown => ({ ...order, status: 'packed', version: order.version + 2 })),
    claim: vi.fn((_input: unknown): unknown => ({})),
    unclaim: vi.fn((_input: unknown): unknown => undefined),
    ship: vi.fn((_input: unknown): unknown => ({})),
    retry: vi.fn((_input: unknown): unknown => ({})),
    giveUp: vi.fn((_input: unknown): unknown => ({})),
    queue: vi.fn((_input: unknown): unknown => options.queue ?? { rows: [], warehouses: [], isCut: false }),
    pick: vi.fn((_input: unknown): unknown => undefined),
    cancelRest: vi.fn((_input: unknown): unknown => ({ ...order, version: order.version + 2 })),
    packParcel: vi.fn((_input: unknown): unknown => ({})),
    printLabels: vi.fn((_input: unknown): unknown => ({
      fileName: 'l.pdf',
      contentType: 'application/pdf',
      base64: '',
    })),
    takeBack: vi.fn((_input: unknown): unknown => ({})),
    adjust: vi.fn((_input: unknown): unknown => null),
    listPromotions: vi.fn((_input: unknown) => options.promotions ?? { items: [], nextCursor: null }),
    createPromotion: vi.fn((_input: unknown): unknown => makePromotion('new')),
    setPromotionStatus: vi.fn((_input: unknown): unknown => makePromotion('changed')),
    createSale: vi.fn((_input: unknown): unknown => makeSale({ id: 'new' })),
    cancelSale: vi.fn((_input: unknown): unknown => makeSale({ phase: 'cancelled' })),
    addCodes: vi.fn((_input: unknown): unknown => ({ added: 1 })),
    listReturns: vi.fn((_input: unknown): unknown => ({ items: [], nextCursor: null })),
    receiveReturn: vi.fn((_input: unknown): unknown => ({})),
    refundReturn: vi.fn((_input: unknown): unknown => ({})),
  };
  const client = fakeClient({
    session: { current: () => makeSession(options.role === undefined ? 'owner' : options.role) },
    order: {
      listForStore: calls.listForStore,
      get: () => order,
      pack: calls.pack,
      cancelRest: calls.cancelRest,
      claim: calls.claim,
      unclaim: calls.unclaim,
    },
    shipment: {
      queue: calls.queue,
      pick: calls.pick,
      pack: calls.packParcel,
      create: calls.ship,
      retry: calls.retry,
      cancel: calls.giveUp,
      printLabels: calls.printLabels,
      takeBack: calls.takeBack,
    },
    returns: { listForStore: calls.listReturns, receive: calls.receiveReturn, refund: calls.refundReturn },
    inventory: {
      list: () => ({ items: options.stock ?? [], nextCursor: null }),
      movements: () => [],
      adjust: calls.adjust,
    },
    catalog: { categories: () => [] },
    promotion: {
      list: calls.listPromotions,
      create: calls.createPromotion,
      setStatus: calls.setPromotionStatus,
      codes: () => ({ items: [A_CODE], nextCursor: null }),
      addCodes: calls.addCodes,
    },
    flash: {
      listForStore: () => options.flashSales ?? [],
      get: () => options.flashSales?.[0],
      create: calls.createSale,
      cancel: calls.cancelSale,
    },
    metrics: { wall: () => options.wall ?? makeWall() },
    ...options.procedures,
  });

  window.history.replaceState(null, '', path);
  const shop = createConnectedShop(() => client);
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createShopRouter({ shop, queryClient });
  render(<App shop={shop} queryClient={queryClient} router={router} words={{ locale: 'en', messages: en }} />);

  const open = (stream: string) => client.streams.filter(({ path, isOpen }) => isOpen && path === stream);
  const emit = (stream: string, frame: unknown) => {
    for (const { emit } of open(stream)) emit(frame);
  };

  /** Waits until the desk listens, then sends what its feeds begin with. */
  async function begin() {
    await vi.waitUntil(() => open('order.watchStore').length > 0 && open('inventory.watch').length > 0, PATIENCE_MS);
    emit('order.watchStore', { kind: 'snapshot', state: orders, reset: false });
    emit('inventory.watch', { kind: 'snapshot', state: options.stock ?? [], reset: false });
  }

  /** Sends an event to whoever listens. */
  const tell = (stream: string, data: unknown) => emit(stream, { kind: 'event', data });

  return { calls, client, begin, tell, user: userEvent.setup() };
}
