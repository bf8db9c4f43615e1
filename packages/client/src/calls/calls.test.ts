import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPushcart } from '../create-pushcart.ts';
import { reasonOf } from '../errors.ts';
import { createTestShop, type TestShop } from '../test-kit.ts';

const LINE = { variantId: 'v', quantity: 1 };
/** Nothing here asks for a stream, which would open it. */
const NoSocket = class {} as never;

let shop: TestShop;
beforeEach(() => {
  // No wait between tries.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  shop = createTestShop();
});
afterEach(async () => {
  await shop.close();
  vi.restoreAllMocks();
});

const keys = () => shop.calls('cart.addLine').map(({ key }) => key);

/** A client whose requests `send` answers. */
const clientOf = (send: (tries: number, signal: AbortSignal | null) => Promise<Response>, timeoutMs?: number) => {
  let tries = 0;
  const fetch = async (_address: unknown, init?: { readonly signal?: AbortSignal | null }) => {
    tries += 1;
    return send(tries, init?.signal ?? null);
  };
  const client = createPushcart({
    url: 'https://shop.test',
    fetch: fetch as typeof globalThis.fetch,
    WebSocket: NoSocket,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  return { client, tries: () => tries };
};

const never = () => new Promise<Response>(() => undefined);
const answered = () => Promise.resolve(Response.json([{ result: { data: { json: null } } }]));

test('a change that needs a key gets one, another for each call', async () => {
  shop.refuse('cart.addLine', 'SOLD_OUT');

  for (const _ of [1, 2]) await shop.pushcart.cart.addLine.mutate(LINE).catch(() => undefined);

  expect(keys()).toEqual([expect.stringMatching(/^[\w-]{8,100}$/), expect.stringMatching(/^[\w-]{8,100}$/)]);
  expect(new Set(keys()).size).toBe(2);
});

test('all tries of a call carry the same key', async () => {
  shop.refuse('cart.addLine', 'TEMPORARILY_UNAVAILABLE');

  const reason = await shop.pushcart.cart.addLine.mutate(LINE).then(() => 'none', reasonOf);

  expect(reason).toBe('TEMPORARILY_UNAVAILABLE');
  expect(keys()).toHaveLength(3);
  expect(new Set(keys()).size).toBe(1);
});

test('a key that is given is the one that is sent', async () => {
  shop.refuse('cart.addLine', 'SOLD_OUT');

  await shop.pushcart.cart.addLine.mutate({ ...LINE, key: 'my-own-key' }).catch(() => undefined);

  expect(keys()).toEqual(['my-own-key']);
});

test('a change that knows no key is sent as it is, once', async () => {
  shop.refuse('cart.removeLine', 'TEMPORARILY_UNAVAILABLE');

  await shop.pushcart.cart.removeLine.mutate({ variantId: 'v' }).catch(() => undefined);

  expect(shop.calls('cart.removeLine')).toEqual([{ variantId: 'v' }]);
});

test('what is refused is not tried again', async () => {
  shop.refuse('order.get', 'NOT_FOUND');

  const reason = await shop.pushcart.order.get.query({ number: 7 }).then(() => 'none', reasonOf);

  expect(reason).toBe('NOT_FOUND');
  expect(shop.calls('order.get')).toHaveLength(1);
});

test('a read that is not answered in half of its time is tried again', async () => {
  const { client, tries } = clientOf((n) => (n === 1 ? never() : answered()), 200);

  expect(await client.order.get.query({ number: 7 })).toBeNull();
  expect(tries()).toBe(2);
});

test('a call ends with UNREACHABLE when its time is over, and says so in its cause', async () => {
  const { client } = clientOf(never);

  const error = await client.order.get.query({ number: 7 }, { timeoutMs: 40 }).catch((thrown) => thrown);

  expect(reasonOf(error)).toBe('UNREACHABLE');
  expect(error.cause).toMatchObject({ name: 'TimeoutError' });
});

test('a change without a key has all the time, and is not tried again', async () => {
  const { client, tries } = clientOf(never, 60);

  await expect(client.cart.removeLine.mutate({ variantId: 'v' })).rejects.toThrow('No answer within 60 ms.');

  expect(tries()).toBe(1);
});

test('a signal gives the call and its request up at once', async () => {
  const signals: (AbortSignal | null)[] = [];
  const { client, tries } = clientOf((_n, signal) => {
    signals.push(signal);
    return never();
  });
  const stop = new AbortController();
  const asking = client.order.get.query({ number: 7 }, { signal: stop.signal }).catch((thrown) => thrown);
  await expect.poll(tries).toBe(1);

  stop.abort();

  expect((await asking).cause).toMatchObject({ name: 'AbortError' });
  expect(signals[0]?.aborted).toBe(true);
  expect(tries()).toBe(1);
});

test('a call whose signal is aborted already sends nothing', async () => {
  const { client, tries } = clientOf(answered);

  await expect(client.order.get.query({ number: 7 }, { signal: AbortSignal.abort() })).rejects.toThrow('given up');

  expect(tries()).toBe(0);
});

test('a key may be left out, and nothing else', () => {
  const check = () => {
    shop.pushcart.cart.addLine.mutate(LINE);
    // @ts-expect-error: a quantity is needed.
    shop.pushcart.cart.addLine.mutate({ variantId: 'v' });
    // @ts-expect-error: this change knows no key.
    shop.pushcart.cart.removeLine.mutate({ variantId: 'v', key: 'a-key-too-many' });
  };

  expect(check).toBeTypeOf('function');
});

test.each(['pushcart_…', 'a1b2c3d4e5f6a7b8c9d0e1f2', 'pushcart_ 12'])(
  'what is no API key is refused as one: %s',
  async (apiKey) => {
    const program = shop.connect({ apiKey });
    shop.answer('inventory.warehouses', []);

    const called = await program.inventory.warehouses.query().then(() => 'none', reasonOf);
    const watched = await program.order
      .watchStore({})
      [Symbol.asyncIterator]()
      .next()
      .then(() => 'none', reasonOf);

    expect([called, watched]).toEqual(['API_KEY_INVALID', 'API_KEY_INVALID']);
    expect(shop.calls('inventory.warehouses')).toEqual([]);
  },
);

test('a program without a key is a visitor, also where the variable for it is empty', async () => {
  shop.answer('inventory.warehouses', []);

  for (const apiKey of ['', `pushcart_${'0'.repeat(72)}`]) {
    expect(await shop.connect({ apiKey }).inventory.warehouses.query()).toEqual([]);
  }
});
