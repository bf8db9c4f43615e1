// @vitest-environment happy-dom
import { setTimeout } from 'node:timers/promises';
import { cleanup, render, screen } from '@testing-library/react';
import { createElement, type ReactNode, StrictMode, useState } from 'react';
import { flushSync } from 'react-dom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CursorStore, Pushcart } from '../index.ts';
import { PushcartProvider, useConnection, useLive, usePushcart } from '../react.ts';
import { createTestShop, type TestShop } from '../test-kit.ts';

let shop: TestShop;
beforeEach(() => {
  shop = createTestShop();
  shop.stream('note.watch').snapshot(null);
  shop.stream('catalog.watch').snapshot([]);
});
afterEach(async () => {
  cleanup();
  await shop.close();
});

const notes = () => shop.stream('note.watch');
const tell = (orderId: string) => notes().event({ type: 'notes.changed', orderId, accountId: null });
const shown = () => Reflect.get(screen.getByRole('status'), 'textContent');

/** Shows how a topic stands: here the orders whose notes changed. */
function Notes() {
  const live = useLive(usePushcart().note.watch({}), (orders: string | null, { orderId }) =>
    [orders, orderId].filter((name) => name !== null).join(' '),
  );
  const detail = live.status === 'error' ? live.reason : '';
  return createElement('p', { role: 'status' }, [live.status, live.state, detail].filter(Boolean).join(' '));
}

/** What a test does to `Offers`, and sees of it. */
const chosen = { follow: (_productId: string): void => undefined, renders: 0 };

function Offers({ cursors }: { readonly cursors?: CursorStore }) {
  const [productId, setProductId] = useState('p-1');
  chosen.follow = setProductId;
  chosen.renders += 1;
  const live = useLive(usePushcart().catalog.watch({ productIds: [productId] }, { cursors }), (offers) => offers);
  return createElement('p', { role: 'status' }, live.status);
}

function Opened({ token }: { readonly token: string }) {
  const { status } = useLive(usePushcart().order.watch({ number: 7, token }));
  return createElement('p', { role: 'status' }, status);
}

function Newest() {
  const { state } = useLive(usePushcart().note.watch({}));
  return createElement('p', { role: 'status' }, state?.orderId);
}

function Nothing() {
  return createElement('p', { role: 'status' }, useLive(null, (state) => state).status);
}

function Light() {
  return createElement('p', { role: 'status' }, useConnection());
}

function NotesQuietly() {
  useLive(usePushcart().note.watch({}));
  return null;
}

const within = (content: ReactNode, client: Pushcart = shop.pushcart) =>
  createElement(StrictMode, null, createElement(PushcartProvider, { client }, content));

function open(content: ReactNode = createElement(Notes)) {
  return render(within(content));
}

test('a component shows the state, then each event folded into it', async () => {
  open();
  expect(shown()).toBe('connecting');
  await expect.poll(shown).toBe('live');

  tell('o-1');
  tell('o-2');

  await expect.poll(shown).toBe('live o-1 o-2');
});

test('what is shown is stale while the connection is lost, and goes on where it was', async () => {
  open();
  await expect.poll(shown).toBe('live');
  tell('o-1');
  await expect.poll(shown).toBe('live o-1');

  shop.goDown();
  await expect.poll(shown).toBe('stale o-1');
  tell('o-2');
  shop.comeBack();

  await expect.poll(shown, { timeout: 10_000 }).toBe('live o-1 o-2');
});

test('a stream that the shop ends says for what reason, and keeps what was there', async () => {
  open();
  await expect.poll(shown).toBe('live');
  tell('o-1');
  await expect.poll(shown).toBe('live o-1');

  notes().refuse('FORBIDDEN');

  await expect.poll(shown).toBe('error o-1 FORBIDDEN');
});

test('a component that goes lets its stream go', async () => {
  const { unmount } = open();
  await expect.poll(() => notes().watchers.length).toBe(1);

  unmount();

  await expect.poll(() => notes().watchers).toEqual([]);
});

test('another input is another topic, that begins anew, and rendering alone is not', async () => {
  open(createElement(Offers));
  const watched = () => shop.stream('catalog.watch').watchers.map(({ input }) => input);
  await expect.poll(shown).toBe('live');
  expect(watched()).toEqual([{ productIds: ['p-1'] }]);
  expect(chosen.renders).toBeLessThan(10);

  flushSync(() => chosen.follow('p-2'));

  expect(shown()).toBe('connecting');
  await expect.poll(watched).toEqual([{ productIds: ['p-2'] }]);
  await expect.poll(shown).toBe('live');
});

test('a loop that ends after its topic was replaced changes nothing any more', async () => {
  const hanging: (() => void)[] = [];
  const save = (key: string) =>
    key.includes('p-1') ? new Promise<void>((_resolve, reject) => hanging.push(() => reject(new Error()))) : undefined;
  open(createElement(Offers, { cursors: { load: () => null, save } }));
  await expect.poll(() => hanging.length).toBeGreaterThan(0);
  flushSync(() => chosen.follow('p-2'));
  await expect.poll(shown).toBe('live');

  for (const end of hanging) end();
  await setTimeout(20);

  expect(shown()).toBe('live');
});

test('what was refused for a wrong token begins anew with another one', async () => {
  shop.stream('order.watch', { number: 7, token: 'wrong' }).refuse('NOT_FOUND');
  shop.stream('order.watch', { number: 7, token: 'right' }).snapshot({ number: 7 } as never);
  const { rerender } = render(within(createElement(Opened, { token: 'wrong' })));
  await expect.poll(shown).toBe('error');

  rerender(within(createElement(Opened, { token: 'right' })));

  expect(shown()).toBe('connecting');
  await expect.poll(shown).toBe('live');
});

test('what one account was told is not shown to another one', async () => {
  const { rerender } = open();
  await expect.poll(shown).toBe('live');
  tell('o-1');
  await expect.poll(shown).toBe('live o-1');

  rerender(within(createElement(Notes), shop.connect()));

  expect(shown()).toBe('connecting');
  await expect.poll(shown).toBe('live');
});

test('without a fold the newest event is the state, for topics that say what to read again', async () => {
  open(createElement(Newest));
  await expect.poll(() => notes().watchers.length).toBe(1);

  tell('o-1');
  tell('o-2');

  await expect.poll(shown).toBe('o-2');
});

test('null follows nothing', () => {
  open(createElement(Nothing));

  expect(shown()).toBe('connecting');
});

test('the state of the connection is there to show', async () => {
  open(createElement('div', null, createElement(Light), createElement('span', null, createElement(NotesQuietly))));
  expect(shown()).toBe('idle');

  await expect.poll(shown).toBe('live');
  shop.goDown();

  await expect.poll(shown).toBe('reconnecting');
});

test('a hook without a provider says what is missing', () => {
  expect(() => render(createElement(Notes))).toThrow('PushcartProvider');
});
