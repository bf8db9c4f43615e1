import { detailsOf, reasonOf } from '@pushcart/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser } from './browser.ts';
import { PASSWORD, type Person, startTestShop, type TestShop } from './harness.ts';

let shop: TestShop;
let owner: Person;

beforeAll(async () => {
  shop = await startTestShop({ nodes: 2, redis: 'own', environment: { RATE_LIMIT_SCALE: '0.2' } });
  // Before the tries of this network at passwords are used up.
  owner = await shop.staff('owner');
});
afterAll(() => shop[Symbol.asyncDispose]());

const wrong = (email: string) => ({ email, password: 'not the password' });

test('calls of one request and of all servers count together, and the account stays shut for the right password too', async () => {
  const email = 'somebody@example.com';
  const batch = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [i, { json: wrong(email) }]));
  const browser = new Browser(shop.url);

  const answer = await browser.send(`/trpc/${Array(10).fill('session.createToken').join()}?batch=1`, {
    method: 'POST',
    body: JSON.stringify(batch),
    headers: { 'content-type': 'application/json' },
  });

  // A fifth of ten tries for an account, a fifth of sixty for a network.
  const codes = (JSON.parse(answer.text) as { error: { json: { data: { reason: string } } } }[]).map(
    ({ error }) => error.json.data.reason,
  );
  expect(codes.filter((reason) => reason === 'WRONG_CREDENTIALS')).toHaveLength(2);
  expect(codes.filter((reason) => reason === 'RATE_LIMITED')).toHaveLength(8);
  const elsewhere = shop.connect({ node: 1 });
  const attempt = await elsewhere.session.createToken
    .mutate({ email, password: PASSWORD })
    .catch((error: unknown) => error);
  expect(reasonOf(attempt)).toBe('RATE_LIMITED');
  expect(detailsOf(attempt).retryAfterSeconds).toBeGreaterThan(60);
});

test('a socket cannot go round the limits', async () => {
  const { WebSocket } = await import('ws');
  const socket = new WebSocket(`${shop.url.replace('http', 'ws')}/live`);
  await new Promise((resolve) => socket.once('open', resolve));
  const reasons: string[] = [];
  socket.on('message', (text) => {
    for (const { error } of [JSON.parse(String(text))].flat()) reasons.push(error?.json?.data?.reason ?? 'OK');
  });

  for (let id = 1; id <= 15; id++) {
    const params = { path: 'session.createToken', input: { json: wrong(`${id}@example.com`) } };
    socket.send(JSON.stringify({ id, method: 'mutation', params }));
  }

  await expect.poll(() => reasons.length, { timeout: 10_000 }).toBe(15);
  expect(reasons).toContain('RATE_LIMITED');
  socket.close();
});

test('streams over HTTP are few for one address, and the next opens when one has ended', async () => {
  const input = encodeURIComponent(JSON.stringify({ json: { variantIds: [shop.store.variantId] } }));
  const ends = Array.from({ length: 6 }, () => new AbortController());
  const open = (signal?: AbortSignal) =>
    fetch(`${shop.url}/trpc/stock.watch?input=${input}`, signal === undefined ? {} : { signal });

  const statuses: number[] = [];
  for (const { signal } of ends) statuses.push((await open(signal)).status);

  // A fifth of twenty.
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  ends[0]?.abort();
  await expect.poll(async () => (await open(ends[1]?.signal)).status, { timeout: 5_000 }).toBe(200);
  for (const end of ends) end.abort();
});

test('the log is read by as many positions as there may be in a minute, over all servers', async () => {
  const { db } = shop.store.deps;
  await db.$executeRaw`
    INSERT INTO event (position, topic, seq, kind, key, version, type, payload, recorded_at)
    SELECT position + n, 'another:topic', n, 'log', 'k', 1, 'told', '{}', now()
    FROM log_state, generate_series(1, 250000) n`;
  await db.$executeRaw`UPDATE log_state SET position = position + 250000`;
  const read = (after: number, node: number) =>
    fetch(
      `${shop.nodes[node]?.url}/api/eventLog.read?input=${encodeURIComponent(JSON.stringify({ after, limit: 10_000 }))}`,
      { headers: { authorization: `Bearer ${owner.token}` } },
    );

  const answers: Response[] = [];
  for (let n = 0; n < 19; n += 1) answers.push(await read(n * 10_000, n % 2));

  // A fifth of 900,000.
  expect(answers.map(({ status }) => status)).toEqual([...Array(18).fill(200), 429]);
  const seconds = Number(answers.at(-1)?.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(await answers.at(-1)?.json()).toMatchObject({ error: { reason: 'RATE_LIMITED' } });
  expect((await owner.client.system.info.query()).apiVersion).toBeTruthy();
});

test('without Redis each server goes on counting by itself', async () => {
  await shop.redis?.kill('SIGKILL');
  const browser = new Browser(shop.url);

  const statuses = new Set<number>();
  for (let call = 0; call < 300; call++) statuses.add((await browser.query('system.info')).status);

  expect([...statuses]).toEqual([200, 429]);
});
