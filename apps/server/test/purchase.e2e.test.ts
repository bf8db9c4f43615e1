import { randomUUID } from 'node:crypto';
import { foldOrderEvent, newKey, type OrderView, type Pushcart, reasonOf, type WallFrame } from '@pushcart/client';
import { SIGNATURE_HEADER, signWebhook } from '@pushcart/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from './browser.ts';
import { ADDRESS, ask, type Placed, placeOrder, scanNext, simulate, startPayment } from './buying.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';

let shop: TestShop;
let packer: Person;
let owner: Person;

beforeAll(async () => {
  shop = await startTestShop({ nodes: 2, stock: 1_000, legMs: 3_600_000 });
  packer = await shop.staff('packer');
  owner = await shop.staff('owner', 1);
});
afterAll(() => shop[Symbol.asyncDispose]());

function follow(client: Pushcart, { orderId, token }: Placed) {
  const seen: string[] = [];
  let view: OrderView | null = null;
  client.order.watch.subscribe(
    { orderId, token },
    {
      onData({ data: frame }) {
        if (frame.kind === 'snapshot') view = frame.state;
        if (frame.kind !== 'event' || view === null) return;
        view = foldOrderEvent(view, frame.data);
        seen.push(`${frame.seq} ${frame.type}`);
      },
    },
  );
  return { seen, order: () => view };
}

const statusOf = async (client: Pushcart, { orderId, token }: Placed) =>
  (await client.order.get.query({ orderId, token })).status;

test('a purchase travels from the cart to the door, live for the shopper and on the wall', async () => {
  const guest = shop.guest(1);
  const wall: WallFrame[] = [];
  owner.client.metrics.watch.subscribe({}, { onData: ({ data }) => wall.push(data) });
  const order = await placeOrder(guest, shop.store.variantId, 2);
  const page = follow(guest, order);
  await eventually(() => page.order() !== null);

  await simulate(shop, await startPayment(guest, order));
  await eventually(() => page.order()?.status === 'paid');
  await packer.client.order.pack.mutate({ orderId: order.orderId, key: newKey() });
  const { trackingNumber } = await packer.client.shipment.create.mutate({ orderId: order.orderId, key: newKey() });
  for (let scan = 0; scan < 12 && page.order()?.status !== 'delivered'; scan++) {
    const scans = page.order()?.shipments[0]?.events.length ?? 0;
    await scanNext(shop, trackingNumber ?? '');
    await eventually(() => (page.order()?.shipments[0]?.events.length ?? 0) > scans);
  }

  expect(page.order()?.status).toBe('delivered');
  const loaded = await guest.order.get.query({ orderId: order.orderId, token: order.token });
  expect({ ...page.order(), now: null }).toEqual({ ...loaded, now: null });
  expect(page.seen).toEqual([...new Set(page.seen)]);
  expect(page.order()?.payments[0]?.captured).toEqual(loaded.total);
  await eventually(() =>
    wall.some(
      (frame) =>
        frame.kind === 'event' &&
        frame.type === 'metric.changed' &&
        frame.data.bucket.period === 'day' &&
        frame.data.bucket.paid > 0,
    ),
  );
});

test('another visitor does not learn that an order exists', async () => {
  const order = await placeOrder(shop.guest(), shop.store.variantId);
  const stranger = shop.guest();
  const known = await stranger.order.get.query({ orderId: order.orderId }).catch((error: unknown) => error);
  const unknown = await stranger.order.get.query({ orderId: randomUUID() }).catch((error: unknown) => error);

  expect([reasonOf(known), reasonOf(unknown)]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  expect(
    reasonOf(await new Promise((onError) => stranger.order.watch.subscribe({ orderId: order.orderId }, { onError }))),
  ).toBe('NOT_FOUND');
});

test('the secret of a link is not in any address', async () => {
  const asked: string[] = [];
  const { createPushcart } = await import('@pushcart/client');
  const { WebSocket } = await import('ws');
  const order = await placeOrder(shop.guest(), shop.store.variantId);
  const spy = (input: string | URL | Request, init?: RequestInit) => {
    asked.push(String(input));
    return fetch(input, init);
  };
  const client = createPushcart({ url: shop.url, WebSocket, fetch: spy });

  expect((await client.order.get.query({ number: order.number, token: order.token })).number).toBe(order.number);

  expect(asked.join()).not.toContain(order.token);
  await client.close();
});

test('two clicks with one key are one order', async () => {
  const guest = shop.guest();
  await guest.cart.addLine.mutate({ variantId: shop.store.variantId, quantity: 1, key: newKey() });
  const { total } = await guest.checkout.quote.query({ country: 'DE', deliveryCode: 'standard' });
  const input = {
    email: `${randomUUID()}@example.com`,
    address: ADDRESS,
    deliveryCode: 'standard',
    expectedTotal: total,
    locale: 'en',
  } as const;
  const key = newKey();

  const answers = await Promise.all([1, 2].map(() => guest.checkout.place.mutate({ ...input, key })));

  expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
});

describe('what claims to come from the provider', () => {
  const send = (body: string, signature: string) =>
    fetch(`${shop.url}/callbacks/payment`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signature },
    });
  const sign = (body: string, { secret = shop.payment.webhookSecret, seconds = 0 } = {}) =>
    signWebhook(body, [secret], new Date(Date.now() + seconds * 1000));

  async function captured(amountDelta = 0) {
    const guest = shop.guest();
    const order = await placeOrder(guest, shop.store.variantId);
    const ref = await startPayment(guest, order);
    const payment = (await ask(shop.payment, 'GET', `/v1/payments/${ref}`)) as { amount: number };
    const amount = payment.amount + amountDelta;
    const data = { payment: { ...payment, status: 'captured', amount, amountCaptured: amount } };
    const body = JSON.stringify({ id: `evt_${randomUUID()}`, type: 'payment.captured', createdAt: new Date(), data });
    return { guest, order, body };
  }

  test('counts when it is signed, once', async () => {
    const { guest, order, body } = await captured();
    const signature = sign(body);

    const answers = await Promise.all(Array.from({ length: 20 }, () => send(body, signature)));

    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const { status, timeline } = await guest.order.get.query({ orderId: order.orderId, token: order.token });
    expect(status).toBe('paid');
    expect(timeline.filter(({ type }) => type === 'order.paid')).toHaveLength(1);
  });

  test.each([
    ['without a signature', (_body: string) => ''],
    ['with a signature of somebody else', (body: string) => sign(body, { secret: 'not the secret' })],
    ['of five minutes ago', (body: string) => sign(body, { seconds: -302 })],
    ['of the future', (body: string) => sign(body, { seconds: 302 })],
    ['with a signature of another body', (body: string) => sign(`${body} `)],
  ])('is refused %s', async (_name, signed) => {
    const { guest, order, body } = await captured();

    const response = await send(body, signed(body));

    expect(response.status).toBe(400);
    expect(await response.text()).toContain('CALLBACK_REJECTED');
    expect(await statusOf(guest, order)).toBe('placed');
  });

  test('does not pay with another amount', async () => {
    const { guest, order, body } = await captured(-100);

    const response = await send(body, sign(body));

    expect(response.status).toBe(200);
    expect(await statusOf(guest, order)).toBe('placed');
  });

  test('is refused beyond all measure', async () => {
    const body = JSON.stringify({ id: 'x'.repeat(300_000) });

    expect((await send(body, sign(body))).status).toBe(413);
  });
});

test('the last unit goes to one of many', async () => {
  const { variantIds } = await shop.store.addProduct({ stock: 1 });
  const buyers = await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const guest = shop.guest(i % 2);
      await guest.cart.addLine.mutate({ variantId: variantIds[0], quantity: 1, key: newKey() });
      return guest;
    }),
  );

  const outcomes = await Promise.all(
    buyers.map((guest) =>
      guest.checkout.hold.mutate({ key: newKey() }).then(
        () => 'held',
        (error: unknown) => reasonOf(error),
      ),
    ),
  );

  expect(outcomes.filter((outcome) => outcome === 'held')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'SOLD_OUT')).toHaveLength(19);
});
