import type { OrderEvent, ShipmentView } from '@pushcart/client';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeOrder } from '../../testing/make.ts';
import { makeShipment } from '../../testing/make-shipment.ts';
import { openDesk } from '../testing/open-desk.tsx';

const keysOf = (calls: readonly (readonly [unknown])[]) => calls.map(([input]) => Reflect.get(Object(input), 'key'));

test('a paid order can be packed, and then shipped', async () => {
  const { calls, user } = openDesk('/desk/orders/1001');

  await user.click(await screen.findByRole('button', { name: 'Mark as packed' }));
  await user.click(await screen.findByRole('button', { name: 'Create shipment' }));

  expect(calls.pack).toHaveBeenCalledWith({ orderId: 'order', key: expect.any(String) });
  await vi.waitFor(() => expect(calls.ship).toHaveBeenCalledOnce());
  expect(keysOf(calls.ship.mock.calls)).not.toEqual(keysOf(calls.pack.mock.calls));
});

test('what a colleague does shows here at once, with who did it', async () => {
  const order = makeOrder({ status: 'paid' });
  const { client, tell } = openDesk('/desk/orders/1001', { order });
  await screen.findByRole('button', { name: 'Mark as packed' });
  await vi.waitUntil(() => client.streams.some(({ path }) => path === 'order.watch'));
  const packed: OrderEvent = {
    type: 'order.packed',
    orderId: order.id,
    version: order.version + 1,
    status: 'packed',
    actor: 'staff',
    at: new Date('2026-05-01T10:21:00Z'),
  };

  tell('order.watch', packed);

  expect(await screen.findByRole('button', { name: 'Create shipment' })).toBeTruthy();
  expect(within(screen.getByRole('main')).getByText('Staff')).toBeTruthy();
});

test('a refusal is shown where it happened, and pressing again repeats the same request', async () => {
  const { calls, user } = openDesk('/desk/orders/1001');
  calls.pack.mockImplementationOnce(() => {
    throw new Error('no answer');
  });
  const button = await screen.findByRole('button', { name: 'Mark as packed' });

  await user.click(button);
  expect(await screen.findByRole('alert')).toBeTruthy();
  await user.click(button);

  await vi.waitFor(() => expect(calls.pack).toHaveBeenCalledTimes(2));
  const [first, second] = keysOf(calls.pack.mock.calls);
  expect(second).toBe(first);
});

test('a parcel the carrier refuses shows why at once, and can be asked for again or given up', async () => {
  const order = makeOrder({ status: 'packed' });
  const { client, calls, tell, user } = openDesk('/desk/orders/1001', { order });
  await screen.findByRole('button', { name: 'Create shipment' });
  await vi.waitUntil(() => client.streams.some(({ path }) => path === 'order.watch'));
  const told = (version: number, state: Pick<ShipmentView, 'status' | 'refusal'>): OrderEvent => ({
    type: state.status === 'refused' ? 'shipment.refused' : 'shipment.updated',
    orderId: order.id,
    version,
    status: 'packed',
    actor: 'carrier',
    at: new Date('2026-05-01T10:21:00Z'),
    shipment: makeShipment({ trackingNumber: null, ...state, version }),
  });

  tell('order.watch', told(2, { status: 'refused', refusal: 'place_not_served' }));

  expect(await screen.findByText('The carrier does not deliver to this address.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Create shipment' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Ask the carrier again' }));
  await vi.waitFor(() => expect(calls.retry).toHaveBeenCalledOnce());
  tell('order.watch', told(3, { status: 'requested', refusal: null }));
  tell('order.watch', told(4, { status: 'refused', refusal: 'details_invalid' }));
  await screen.findByText('The carrier does not accept the details of this parcel.');
  await user.click(screen.getByRole('button', { name: 'Give up this parcel' }));
  await vi.waitFor(() => expect(calls.giveUp).toHaveBeenCalledOnce());
  tell('order.watch', told(5, { status: 'cancelled', refusal: null }));

  expect(await screen.findByRole('button', { name: 'Create shipment' })).toBeTruthy();
});

test('a role that may not pack is told so', async () => {
  openDesk('/desk/orders/1001', { role: 'analyst' });

  expect(await screen.findByText('Your role may look, but not do this.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Mark as packed' })).toBeNull();
});

test.each(['0', '-1', '1.5', 'x', '9999999999'])('order "%s" does not exist', async (number) => {
  openDesk(`/desk/orders/${number}`);

  expect(await screen.findByRole('heading', { name: 'No such order' })).toBeTruthy();
});
