import { newKey, reasonOf } from '@pushcart/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from './browser.ts';
import { placeOrder } from './buying.ts';
import { openEvents } from './event-reader.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';

let shop: TestShop;
let owner: Person;

beforeAll(async () => {
  shop = await startTestShop({ nodes: 2, stock: 100 });
  owner = await shop.staff('owner');
});
afterAll(() => shop[Symbol.asyncDispose]());

type Scope = 'orders.read' | 'stock.read' | 'orders.cancel';

async function makeKey(scopes: Scope[] = ['orders.read', 'stock.read'], callsPerMinute = 600) {
  const { secret, key } = await owner.client.apiKey.create.mutate({ name: 'ERP', scopes, callsPerMinute, days: 30 });
  return { secret, keyId: key.id };
}
const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });
const connect = (apiKey: string, node = 0) => shop.connect({ node, apiKey });
const reason = (call: Promise<unknown>) =>
  call.then(
    () => 'OK',
    (error: unknown) => reasonOf(error),
  );

test('a program works with its key over HTTP and over the socket, within its scopes', async () => {
  const { secret } = await makeKey();
  const program = connect(secret, 1);
  const orders: unknown[] = [];
  program.order.watchStore.subscribe({}, { onData: ({ data }) => orders.push(data.kind) });

  await placeOrder(shop.guest(), shop.store.variantId);

  await eventually(() => orders.includes('event'));
  expect(await reason(program.order.listForStore.query({}))).toBe('OK');
  expect(await reason(program.promotion.list.query({}))).toBe('FORBIDDEN');
  expect(await reason(program.account.get.query())).toBe('FORBIDDEN');
  expect(await reason(program.apiKey.list.query())).toBe('FORBIDDEN');
  const line = { variantId: shop.store.variantId, quantity: 1, key: newKey() };
  expect(await reason(program.cart.addLine.mutate(line))).toBe('FORBIDDEN');
  expect(await program.session.current.query()).toMatchObject({ account: null, role: 'owner' });
});

test('an order of its maker is not its own', async () => {
  const order = await placeOrder(owner.client, shop.store.variantId);
  const { secret } = await makeKey(['stock.read']);
  const { secret: wider } = await makeKey(['orders.read']);

  expect(await reason(connect(secret).order.get.query({ number: order.number }))).toBe('NOT_FOUND');
  expect(await reason(connect(wider).order.get.query({ number: order.number }))).toBe('OK');
  expect(await reason(connect(wider).order.cancel.mutate({ orderId: order.orderId, key: newKey() }))).toBe('FORBIDDEN');
});

test('revoked, a key loses its socket, its streams and its calls on every server', async () => {
  const { secret, keyId } = await makeKey();
  const program = connect(secret, 1);
  const ended: string[] = [];
  let frames = 0;
  program.order.watchStore.subscribe(
    {},
    { onData: () => (frames += 1), onError: (error) => ended.push(reasonOf(error)) },
  );
  await eventually(() => frames > 0);
  const events = await openEvents(`${shop.nodes[1]?.url}/api/events/inventory.watch`, bearer(secret));
  await events.next('snapshot');

  await owner.client.apiKey.revoke.mutate({ keyId });

  await eventually(() => ended.length > 0);
  expect(ended).toEqual(['API_KEY_INVALID']);
  expect((await events.next('refused')).data).toMatchObject({ error: { reason: 'FORBIDDEN' } });
  expect(await reason(program.order.listForStore.query({}))).toBe('API_KEY_INVALID');
});

test('an expired key is cut off where it watches', async () => {
  const { secret, keyId } = await makeKey();
  const ended: string[] = [];
  let frames = 0;
  connect(secret, 1).inventory.watch.subscribe(
    {},
    { onData: () => (frames += 1), onError: (error) => ended.push(reasonOf(error)) },
  );
  const events = await openEvents(`${shop.url}/api/events/inventory.watch`, bearer(secret));
  await events.next('snapshot');
  await eventually(() => frames > 0);

  await shop.store.deps.db.apiKey.update({ where: { id: keyId }, data: { expiresAt: new Date() } });

  await eventually(() => ended.length > 0);
  expect(ended).toEqual(['API_KEY_INVALID']);
  expect((await events.next('refused')).event).toBe('refused');
});

test('answers say what is left of the calls per minute, and when to come back', async () => {
  const { secret } = await makeKey(['orders.read'], 2);
  const ask = () => fetch(`${shop.url}/api/system.info`, bearer(secret));

  const [first, second, third] = [await ask(), await ask(), await ask()];

  expect([first, second, third].map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(first.headers.get('x-ratelimit-limit')).toBe('2');
  expect([first, second, third].map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual(['1', '0', '0']);
  const seconds = Number(third.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(Number(third.headers.get('x-ratelimit-reset'))).toBe(seconds);
  expect(await third.json()).toMatchObject({
    error: { reason: 'RATE_LIMITED', details: { retryAfterSeconds: seconds } },
  });
});

test('a key in an address, in a cookie or with a typo is refused', async () => {
  const { secret } = await makeKey();
  const typo = `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`;
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${shop.url}${path}`, { headers });
    return [response.status, JSON.stringify(await response.json())] as const;
  };

  for (const path of ['/api/order.listForStore', '/trpc/order.listForStore', '/api/events/inventory.watch']) {
    const [status, text] = await ask(`${path}?token=${secret.replace('_', '%5F')}`);
    expect([status, text]).toEqual([400, expect.stringContaining('INVALID_INPUT')]);
  }
  expect((await ask('/api/order.listForStore', { cookie: `pushcart=${secret}` }))[0]).toBe(401);
  expect((await ask('/api/system.info', { authorization: `Bearer ${typo}` }))[1]).toContain('API_KEY_INVALID');
  expect(shop.nodes[0].output()).not.toContain(secret);
});

test.each(['unknown', 'half', 'longer', 'expired', 'revoked'])(
  'a key that is %s is told so at every door',
  async (kind) => {
    const { secret, keyId } = await makeKey();
    if (kind === 'revoked') await owner.client.apiKey.revoke.mutate({ keyId });
    if (kind === 'expired')
      await shop.store.deps.db.apiKey.update({ where: { id: keyId }, data: { expiresAt: new Date(0) } });
    const forms: Record<string, string> = {
      unknown: `pushcart_${'0'.repeat(72)}`,
      half: secret.slice(0, 15),
      longer: secret + secret,
    };
    const sent = forms[kind] ?? secret;
    const ask = async (path: string) => {
      const response = await fetch(`${shop.url}${path}`, { headers: { authorization: `bearer ${sent}` } });
      return [response.status, /"reason":"(\w+)"/.exec(await response.text())?.[1]];
    };
    const program = connect(sent);

    const answers = await Promise.all([
      ask('/api/order.listForStore'),
      ask('/api/system.info'),
      ask('/api/events/inventory.watch'),
      ask('/trpc/order.listForStore'),
    ]);
    const called = await reason(program.order.listForStore.query({}));
    const watched = await reason(program.order.watchStore({})[Symbol.asyncIterator]().next());

    expect(answers).toEqual(answers.map(() => [401, 'API_KEY_INVALID']));
    expect([called, watched]).toEqual(['API_KEY_INVALID', 'API_KEY_INVALID']);
  },
);

test('either a key or a token', () => {
  expect(() => shop.connect({ token: 'a', apiKey: 'b' })).toThrow('not both');
});
