import type { OrderEvent } from '@pushcart/client';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { makeOrder } from '../testing/make.ts';
import { makePayment } from '../testing/make-payment.ts';
import { makeShipment } from '../testing/make-shipment.ts';
import { renderInShop } from '../testing/render.tsx';
import { OrderDetail } from './order-detail.tsx';
import { useOrder } from './use-order.ts';

function LiveOrder() {
  const [now] = useState(() => Date.now());
  const { data } = useOrder({ orderId: 'order' });
  return data === undefined ? null : <OrderDetail order={data} receivedAt={now} token={undefined} isBack={false} />;
}

const at = new Date('2026-05-01T10:05:00Z');
const moved = (version: number, change: Partial<OrderEvent>): OrderEvent => ({
  type: 'order.paid',
  orderId: 'order',
  version,
  status: 'paid',
  actor: 'provider',
  at,
  ...change,
});
const emitted = (data: OrderEvent) => ({ kind: 'event', data });

test('the page walks along with the order, scan by scan, without a second request', async () => {
  let reads = 0;
  const get = () => {
    reads += 1;
    return makeOrder({ holdExpiresAt: new Date(Date.now() + 600_000), now: new Date() });
  };
  const client = fakeClient({ order: { get } });
  await renderInShop(<LiveOrder />, { client });
  await screen.findByRole('button', { name: 'Pay €42.90' });
  await waitFor(() => expect(client.streams).toHaveLength(1));
  const hamburg = { name: 'Port', city: 'Hamburg', region: '', country: 'DE', latitude: 53.5, longitude: 10 };
  const bremen = { name: 'Depot', city: 'Bremen', region: '', country: 'DE', latitude: 53.1, longitude: 8.8 };
  const shipment = makeShipment({ route: [hamburg, bremen] });
  const scan = { scanId: '1', status: 'in_transit' as const, place: bremen, description: '', occurredAt: at };

  act(() => {
    client.streams[0]?.emit(emitted(moved(2, {})));
    client.streams[0]?.emit(emitted(moved(3, { type: 'shipment.scanned', status: 'shipped', shipment, scan })));
    client.streams[0]?.emit(emitted(moved(3, { type: 'shipment.scanned', status: 'shipped', shipment, scan })));
  });

  await screen.findByText('Depot · Bremen');
  expect(screen.queryByRole('button', { name: /^Pay/ })).toBeNull();
  expect(screen.getByText('PC123')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Map of the way from Hamburg to Bremen, now at Bremen' })).toBeTruthy();
  expect(screen.getAllByText('Depot · Bremen')).toHaveLength(1);
  expect(reads).toBe(1);
});

test('a failed payment says why, and the goods are still set aside', async () => {
  const order = makeOrder({
    holdExpiresAt: new Date(Date.now() + 600_000),
    now: new Date(),
    payments: [makePayment({ status: 'failed', failureCode: 'insufficient_funds' })],
  });
  await renderInShop(<LiveOrder />, { client: fakeClient({ order: { get: () => order } }) });

  expect(await screen.findAllByText(/there was not enough money on it.*Nothing was charged/)).not.toHaveLength(0);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Pay €42.90' }).disabled).toBe(false);
});

test('a double press on pay opens one payment', async () => {
  const order = makeOrder({ holdExpiresAt: new Date(Date.now() + 600_000), now: new Date() });
  const start = vi.fn((_input: unknown) => ({ payUrl: null }));
  await renderInShop(<LiveOrder />, { client: fakeClient({ order: { get: () => order }, payment: { start } }) });
  const button = await screen.findByRole('button', { name: 'Pay €42.90' });

  act(() => {
    fireEvent.click(button);
    fireEvent.click(button);
  });

  await waitFor(() => expect(start).toHaveBeenCalled());
  expect(start).toHaveBeenCalledTimes(1);
});

test('an order that was paid and costs more now says that the rest is due', async () => {
  const order = makeOrder({ status: 'paid', due: { amount: 1900, currency: 'EUR' } });
  await renderInShop(<LiveOrder />, { client: fakeClient({ order: { get: () => order } }) });

  expect(await screen.findByText('Rest to be paid')).toBeTruthy();
});
