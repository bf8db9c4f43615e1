import type { ExtensionPanel } from '@pushcart/domain';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
// Read ahead: what a page comes with takes its time on a busy machine.
import '../desk/frame/desk-frame.tsx';
import '../desk/messages/en.ts';
import '../desk/order/desk-order-page.tsx';
import { openDesk } from '../desk/testing/open-desk.tsx';
import { makeOrder } from '../testing/make.ts';

const order = makeOrder({ status: 'paid' });
const panel: ExtensionPanel = {
  extensionId: 'loyalty',
  name: { en: 'Loyalty', 'zh-CN': '会员' },
  url: 'https://panel.example/show',
  minHeight: 160,
  maxHeight: 500,
  token: 'first.token.x',
  expiresAt: new Date('2026-05-01T10:47:00Z'),
};

/** Opens an order with a panel whose window is a stand-in. */
async function openPanel() {
  const shown = { panels: [panel] as readonly ExtensionPanel[] };
  const forSlot = vi.fn((input: unknown): unknown =>
    (input as { slot: string }).slot === 'desk.order' ? shown.panels : [],
  );
  const desk = openDesk(`/desk/orders/${order.number}`, { order, procedures: { extension: { forSlot } } });
  const frame = await screen.findByTitle<HTMLIFrameElement>('Loyalty');
  const inside = { postMessage: vi.fn() };
  Object.defineProperty(frame, 'contentWindow', { value: inside });
  const say = (data: unknown, { source = inside as unknown, origin = 'null' } = {}) => {
    const event = new MessageEvent('message', { data, origin });
    Object.defineProperty(event, 'source', { value: source });
    act(() => void window.dispatchEvent(event));
  };
  return { ...desk, shown, forSlot, frame, inside, say };
}

const box = (frame: HTMLElement) => frame.parentElement as HTMLElement;

test('a panel stands in a sandbox without an origin, at the height that is kept for it', async () => {
  const { frame, forSlot } = await openPanel();

  expect(frame.getAttribute('sandbox')).toBe('allow-scripts allow-forms allow-popups');
  expect(frame.getAttribute('referrerpolicy')).toBe('no-referrer');
  expect(frame.getAttribute('src')).toBe('https://panel.example/show');
  expect(box(frame).style.height).toBe('160px');
  expect(forSlot).toHaveBeenCalledWith({ slot: 'desk.order', subjectId: order.id, locale: 'en', theme: 'light' });
});

test('once it is there it is told its context, and grows within its limits', async () => {
  const { frame, inside, say } = await openPanel();

  say({ type: 'pushcart:ready' });

  const context = { type: 'pushcart:context', token: 'first.token.x', locale: 'en', theme: 'light' };
  await waitFor(() => expect(inside.postMessage.mock.calls).toEqual([[context, '*']]));
  say({ type: 'pushcart:resize', height: 320.4 });
  expect(box(frame).style.height).toBe('321px');
  say({ type: 'pushcart:resize', height: 9_000 });
  expect(box(frame).style.height).toBe('500px');
});

test('what another window says, or one with an origin, is not heard', async () => {
  const { frame, inside, say } = await openPanel();

  say({ type: 'pushcart:ready' }, { source: window });
  say({ type: 'pushcart:ready' }, { source: null });
  say({ type: 'pushcart:ready' }, { origin: 'https://panel.example' });
  say({ type: 'pushcart:resize', height: 400 }, { source: window });
  say({ type: 'pushcart:resize', height: '400' });
  say('pushcart:ready');

  expect(inside.postMessage).not.toHaveBeenCalled();
  expect(box(frame).style.height).toBe('160px');
});

test('it has words shown as they are, under its name, and not without end', async () => {
  const { say } = await openPanel();
  say({ type: 'pushcart:ready' });

  say({ type: 'pushcart:toast', text: '<b>Saved</b>' });
  say({ type: 'pushcart:toast', text: 'Again' });

  expect(await screen.findByText('Loyalty: <b>Saved</b>')).toBeTruthy();
  expect(screen.queryByText('Loyalty: Again')).toBeNull();
});

test('it leads only whoever uses it to another page', async () => {
  const { frame, say } = await openPanel();

  say({ type: 'pushcart:navigate', to: '/desk/inventory' });
  expect(window.location.pathname).toBe(`/desk/orders/${order.number}`);

  act(() => frame.focus());
  say({ type: 'pushcart:navigate', to: '//evil.example' });
  expect(window.location.pathname).toBe(`/desk/orders/${order.number}`);
  say({ type: 'pushcart:navigate', to: '/desk/inventory' });
  await waitFor(() => expect(window.location.pathname).toBe('/desk/inventory'));
});

test('a new token is told at once, and a panel that is disabled leaves the page', async () => {
  const { inside, say, shown, tell } = await openPanel();
  say({ type: 'pushcart:ready' });
  await waitFor(() => expect(inside.postMessage).toHaveBeenCalledOnce());

  shown.panels = [{ ...panel, token: 'second.token.x' }];
  tell('extension.watch', { type: 'extensions.changed', extensionId: 'loyalty', version: 2 });
  await waitFor(() =>
    expect(inside.postMessage.mock.lastCall?.[0]).toMatchObject({ type: 'pushcart:context', token: 'second.token.x' }),
  );

  shown.panels = [];
  tell('extension.watch', { type: 'extensions.changed', extensionId: 'loyalty', version: 3 });
  await waitFor(() => expect(screen.queryByTitle('Loyalty')).toBeNull());
});

test('one that the page may not show yet asks to reload it', async () => {
  await openPanel();
  const event = new Event('securitypolicyviolation');
  Object.assign(event, { effectiveDirective: 'frame-src', blockedURI: 'https://panel.example' });

  act(() => void document.dispatchEvent(event));

  expect(await screen.findByText('This panel is new. Reload the page to see it.')).toBeTruthy();
});

test('one that does not answer in time can be tried again', async () => {
  const later = vi.spyOn(globalThis, 'setTimeout');
  const { user, frame } = await openPanel();
  const timers = () => later.mock.calls.filter(([, ms]) => ms === 10_000);
  await vi.waitFor(() => expect(timers()).toHaveLength(1));

  act(() => timers()[0]?.[0]());
  await user.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(screen.queryByText('This panel does not answer.')).toBeNull();
  expect(await screen.findByTitle('Loyalty')).not.toBe(frame);
});
