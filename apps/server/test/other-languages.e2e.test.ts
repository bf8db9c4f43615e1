import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { newKey } from '@pushcart/client';
import { blockOf } from '@pushcart/client/packed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeOrder } from './buying.ts';
import { type EventReader, openEvents, type ReadEvent } from './event-reader.ts';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { untilText } from './until-text.ts';

const run = promisify(execFile);
let shop: TestShop;
let owner: Person;
let secret: string;

beforeAll(async () => {
  shop = await startTestShop({ nodes: 2, stock: 100 });
  owner = await shop.staff('owner');
  const made = await owner.client.apiKey.create.mutate({
    name: 'Script',
    scopes: ['orders.read', 'orders.cancel', 'notes.write', 'promotions.write', 'promotions.read'],
    days: null,
  });
  secret = made.secret;
});
afterAll(() => shop[Symbol.asyncDispose]());

const authorization = () => ({ authorization: `Bearer ${secret}` });
const place = () => placeOrder(shop.guest(), shop.store.variantId);
const cancel = (orderId: string) => owner.client.order.cancel.mutate({ orderId, key: newKey() });

interface Operation {
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

/** Calls by the document alone: address, verb and place of the input are looked up there. */
async function callByDocument(operationId: string, input: unknown) {
  const document = await (await fetch(`${shop.url}/api/openapi.json`)).json();
  const paths: Record<string, Record<string, Operation>> = document.paths;
  const [address = '', item = {}] = Object.entries(paths).find(([path]) => path.endsWith(`/${operationId}`)) ?? [];
  const [verb = '', operation] = Object.entries(item)[0] ?? [];
  const url = new URL(`${document.servers[0].url}${address}`);
  const inBody = operation?.requestBody !== undefined;
  if (!inBody) url.searchParams.set('input', JSON.stringify(input));
  const response = await fetch(url, {
    method: verb.toUpperCase(),
    headers: { ...authorization(), ...(inBody ? { 'content-type': 'application/json' } : {}) },
    ...(inBody ? { body: JSON.stringify(input) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text), operation };
}

test('by the document alone a program asks, changes, repeats and is refused', async () => {
  const { number, orderId } = await place();

  const order = await callByDocument('order.get', { number });
  const note = { subject: { orderId }, body: 'Ring twice.', key: newKey() };
  const [first, again] = [await callByDocument('note.add', note), await callByDocument('note.add', note)];
  const notes = await callByDocument('note.list', { orderId });
  const missing = await callByDocument('order.get', { number: 999_999 });
  const wrong = await callByDocument('order.get', { number: 'one' });

  expect(order).toMatchObject({ status: 200, body: { number, status: 'placed' } });
  expect(order.body.placedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  expect(again.body).toEqual(first.body);
  expect(notes.body).toHaveLength(1);
  expect((await callByDocument('note.remove', { noteId: first.body.id })).status).toBe(204);
  expect(missing).toMatchObject({
    status: 404,
    body: { error: { reason: 'NOT_FOUND', requestId: expect.any(String) } },
  });
  expect(wrong).toMatchObject({ status: 400, body: { error: { reason: 'INVALID_INPUT' } } });
});

test('what is no call, no JSON or the wrong verb is refused in the same shape', async () => {
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${shop.url}/api/${path}`, init);
    return [response.status, (await response.json()).error.reason];
  };
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } };

  expect(await ask('order.nothing')).toEqual([404, 'NOT_FOUND']);
  expect(await ask('order.watch')).toEqual([404, 'NOT_FOUND']);
  expect(await ask('events/order.get')).toEqual([404, 'NOT_FOUND']);
  expect(await ask('order.cancel')).toEqual([405, 'INVALID_INPUT']);
  expect(await ask('system.info', { ...post, body: '{}' })).toEqual([405, 'INVALID_INPUT']);
  expect(await ask('order.cancel', { ...post, body: '{' })).toEqual([400, 'INVALID_INPUT']);
  expect(await ask('order.cancel', { method: 'POST', body: 'a=b' })).toEqual([415, 'INVALID_INPUT']);
  expect(await ask('%')).toEqual([400, 'INVALID_INPUT']);
});

const eventsUrl = (number: number, node = 0) =>
  `${shop.nodes[node]?.url}/api/events/order.watch?input=${encodeURIComponent(JSON.stringify({ number }))}`;

test('an order is followed, cut and resumed on another server: nothing is lost or comes twice', async () => {
  const order = await place();
  const whole = await openEvents(eventsUrl(order.number), { headers: authorization() });
  const cut = await openEvents(eventsUrl(order.number), { headers: authorization() });
  const snapshot = await cut.next();
  await cut.close();
  await cancel(order.orderId);

  const headers = { ...authorization(), 'last-event-id': snapshot.id ?? '' };
  const resumed = await openEvents(eventsUrl(order.number, 1), { headers });

  expect(snapshot).toMatchObject({ event: 'snapshot', data: { state: { number: order.number, status: 'placed' } } });
  expect(whole.response.headers.get('content-type')).toContain('text/event-stream');
  await whole.next('snapshot');
  expect((await resumed.next()).event).toBe('ready');
  const expected = await untilCancelled(whole);
  expect(await untilCancelled(resumed)).toEqual(expected);
  expect(new Set(expected.map(({ id }) => id)).size).toBe(expected.length);
});

async function untilCancelled(events: EventReader): Promise<readonly ReadEvent[]> {
  const read: ReadEvent[] = [];
  for (;;) {
    const event = await events.next('event');
    read.push(event);
    if (JSON.stringify(event.data).includes('"cancelled"')) return read;
  }
}

test('a forged cursor gives a fresh snapshot or a refusal, and never somebody else’s events', async () => {
  const { number } = await place();
  const ask = async (cursor: string, given = authorization()) => {
    const response = await fetch(eventsUrl(number), { headers: { ...given, 'last-event-id': cursor } });
    if (!response.ok) return response.status;
    await response.body?.cancel();
    return response.status;
  };

  expect(await ask('../../etc')).toBe(400);
  expect(await ask('nonsense')).toBe(400);
  expect((await fetch(eventsUrl(number))).status).toBe(404);
  const events = await openEvents(eventsUrl(number), { headers: authorization() });
  const ahead = ((await events.next('snapshot')).id ?? '').replace(/:\d.*$/, ':999999');
  const forged = await openEvents(eventsUrl(number), { headers: { ...authorization(), 'last-event-id': ahead } });
  expect(await forged.next()).toMatchObject({ event: 'snapshot', data: { reset: true, state: { number } } });
});

const PAGE = 'docs/other-languages.md';

const has = (program: string) =>
  run(program, ['--version']).then(
    () => true,
    () => false,
  );
const environment = (more: Record<string, string>) => ({
  env: { PATH: process.env.PATH, PUSHCART_URL: shop.url, PUSHCART_API_KEY: secret, ...more },
});

test('the examples for curl work as they stand', async ({ skip }) => {
  if (!(await has('curl'))) return skip();
  const { orderId, number } = await place();
  const sh = async (name: string) =>
    run('sh', ['-c', await blockOf(PAGE, name, 'sh')], environment({ ORDER_ID: orderId }));

  const key = await run('sh', ['-c', `${await blockOf(PAGE, 'key', 'sh')}env`], environment({}));
  const list = JSON.parse((await sh('list')).stdout);
  const note = JSON.parse((await sh('note')).stdout);

  expect(key.stdout).toMatch(/PUSHCART_API_KEY=pushcart_/);
  expect(list.items.map((row: { number: number }) => row.number)).toContain(number);
  expect(note).toMatchObject({ body: 'Ring twice.' });
  const follow = spawn('sh', ['-c', `exec ${(await blockOf(PAGE, 'follow', 'sh')).trim()}`], {
    ...environment({ ORDER_NUMBER: String(number) }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const text = await untilText(follow.stdout, 'event: snapshot');
  follow.kill();
  expect(text).toContain(`"number":${number}`);
});

test('the example for Python follows an order to its end', async ({ skip }) => {
  if (!(await has('python3'))) return skip();
  const { orderId, number } = await place();
  const script = spawn('python3', ['-c', await blockOf(PAGE, 'follow', 'python')], {
    ...environment({ ORDER_NUMBER: String(number) }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await untilText(script.stdout, 'is placed');

  await cancel(orderId);

  expect(await untilText(script.stdout, 'now cancelled')).toContain('now cancelled');
});
