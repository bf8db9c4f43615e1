import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeQueue, makeQueueRow } from '../testing/make-queue.ts';
import { openDesk } from '../testing/open-desk.tsx';

const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name });
const changed = (version: number, accountId: string | null, name = 'Li W.') => ({
  type: 'claim.changed',
  claim: { orderId: 'order', by: accountId === null ? null : { accountId, name }, version },
});

async function openOrder(options: Parameters<typeof openDesk>[1] = {}) {
  const desk = openDesk('/desk/orders/1001', options);
  await button('I am packing this');
  const listens = ({ path }: { path: string }) => path === 'order.watchClaims';
  await vi.waitUntil(() => desk.client.streams.some(listens));
  for (const { emit } of desk.client.streams.filter(listens)) emit({ kind: 'snapshot', state: [], reset: false });
  return desk;
}

test('while a colleague packs the order, the desk says who, and does not pack it a second time', async () => {
  const { tell } = await openOrder();

  tell('order.watchClaims', changed(1, 'somebody'));

  expect(await screen.findByText('Li W. is packing this order.')).toBeTruthy();
  expect((await button('Mark as packed')).disabled).toBe(true);
  tell('order.watchClaims', changed(2, null));
  expect(await button('I am packing this')).toBeTruthy();
  expect((await button('Mark as packed')).disabled).toBe(false);
});

test('who takes an order keeps it until letting it go', async () => {
  const { calls, tell, user } = await openOrder();

  await user.click(await button('I am packing this'));
  expect(calls.claim).toHaveBeenCalledWith({ orderId: 'order' });
  tell('order.watchClaims', changed(1, 'account'));
  await screen.findByText('You are packing this order.');
  expect((await button('Mark as packed')).disabled).toBe(false);
  await user.click(await button('Let it go'));

  expect(calls.unclaim).toHaveBeenCalledWith({ orderId: 'order' });
});

test('an order is taken, let go and changed only while the desk is in reach, and it says why', async () => {
  const { client, tell } = await openOrder({ queue: makeQueue(makeQueueRow()) });
  const link = () => screen.getByRole<HTMLAnchorElement>('link', { name: 'Change the order' });
  const offline = /^Not connected\. This works again/;
  expect(link().hasAttribute('href')).toBe(true);

  act(() => client.setConnection('offline'));

  expect((await button('I am packing this')).disabled).toBe(true);
  expect((await button('Pack 2 units from North')).disabled).toBe(true);
  expect(link().hasAttribute('href')).toBe(false);
  expect(link().getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText(offline)).toBeTruthy();
  act(() => client.setConnection('live'));
  tell('order.watchClaims', changed(1, 'account'));
  expect((await button('Let it go')).disabled).toBe(false);
  act(() => client.setConnection('offline'));
  expect((await button('Let it go')).disabled).toBe(true);
});
