import { randomUUID } from 'node:crypto';
import { reasonOf } from '@pushcart/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser, eventually } from './browser.ts';
import { PASSWORD, startTestShop, type TestShop } from './harness.ts';

let shop: TestShop;

beforeAll(async () => {
  shop = await startTestShop({ nodes: 2 });
});
afterAll(() => shop[Symbol.asyncDispose]());

const newPerson = () => ({ email: `${randomUUID()}@example.com`, password: PASSWORD, name: 'Robin', locale: 'en' });

async function signedUp() {
  const browser = new Browser(shop.url);
  const person = newPerson();
  await browser.mutate('session.register', person);
  return { browser, person };
}

test('registering signs the browser in by a cookie that scripts cannot read', async () => {
  const browser = new Browser(shop.url);
  const person = newPerson();

  const answer = await browser.mutate('session.register', person);

  expect(answer).toMatchObject({ status: 200, data: { account: { email: person.email } } });
  const session = answer.headers.getSetCookie().find((line) => line.startsWith('pushcart='));
  expect(session).toMatch(/^pushcart=[\w-]{43}; .*Path=\/; HttpOnly; SameSite=Lax/);
  expect(answer.text).not.toContain(browser.cookie('pushcart'));
  expect(await browser.query('session.current')).toMatchObject({ data: { account: { name: 'Robin' } } });
});

test('a session holds on every server and ends on every server', async () => {
  const { browser } = await signedUp();
  const elsewhere = new Browser(shop.nodes[1]?.url ?? '');
  elsewhere.setCookie('pushcart', browser.cookie('pushcart') ?? '');

  expect(await elsewhere.query('session.addresses')).toMatchObject({ status: 200 });
  expect((await browser.mutate('session.signOut')).status).toBe(200);

  expect(browser.cookie('pushcart')).toBeUndefined();
  expect(await elsewhere.query('session.addresses')).toMatchObject({
    status: 401,
    data: { reason: 'SIGN_IN_REQUIRED' },
  });
});

test('a cookie that was altered or made up opens nothing', async () => {
  const { browser } = await signedUp();
  const token = browser.cookie('pushcart') ?? '';

  for (const forged of [`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, 'x'.repeat(43), token.slice(1)]) {
    browser.setCookie('pushcart', forged);
    expect((await browser.query('session.addresses')).status).toBe(401);
  }
});

test('signing in gives a new session, whatever the browser brought along', async () => {
  const { person } = await signedUp();
  const browser = new Browser(shop.url);
  const planted = 'p'.repeat(43);
  browser.setCookie('pushcart', planted);

  await browser.mutate('session.signIn', { email: person.email, password: person.password });

  expect(browser.cookie('pushcart')).not.toBe(planted);
  expect((await browser.query('session.addresses')).status).toBe(200);
});

test('a stranger and a wrong password are refused in the same words', async () => {
  const { person } = await signedUp();
  const refusal = async (email: string) => {
    const { status, data } = await new Browser(shop.url).mutate('session.signIn', {
      email,
      password: 'not the password',
    });
    return { status, ...(data as object), requestId: null };
  };

  const known = await refusal(person.email);

  expect(known).toMatchObject({ status: 401, reason: 'WRONG_CREDENTIALS' });
  expect(await refusal(newPerson().email)).toEqual(known);
});

test.each([
  ['a contains filter', { email: { contains: '' }, password: 'x' }],
  ['a not-null filter', { email: 'a@example.com', password: { not: null } }],
  ['a password of a megabyte cut to 100 KB', { email: 'a@example.com', password: 'x'.repeat(100_000) }],
  ['half a character', { email: 'a@example.com', password: '\ud800' }],
  ['a NUL', { email: 'a@example.com', password: 'a\0b' }],
])('%s is no password', async (_name, input) => {
  expect((await new Browser(shop.url).mutate('session.signIn', input)).status).toBe(400);
});

test('a role cannot be asked for', async () => {
  const answer = await new Browser(shop.url).mutate('session.register', { ...newPerson(), role: 'owner' });

  expect(answer.status).toBe(400);
});

test('an app signs in with a token, over HTTP and over the socket', async () => {
  const { client } = await shop.shopper(1);

  expect(await client.session.addresses.query()).toEqual([]);
  expect((await client.session.current.query()).account?.name).toBe('Robin Example');
});

test('a guest keeps the cart when signing in', async () => {
  const { person } = await signedUp();
  const browser = new Browser(shop.url);
  await browser.query('session.current');
  await browser.mutate('cart.addLine', { variantId: shop.store.variantId, quantity: 2, key: randomUUID() });

  await browser.mutate('session.signIn', { email: person.email, password: person.password });

  expect(await browser.query('cart.get')).toMatchObject({ data: { itemCount: 2 } });
});

test('signing out ends the streams of that session on the other server', async () => {
  const { client, token } = await shop.staff('owner');
  const watching = shop.connect({ node: 1, token });
  const ended: string[] = [];
  let frames = 0;
  watching.inventory.watch.subscribe(
    {},
    {
      onData: () => {
        frames += 1;
      },
      onError: (error) => ended.push(reasonOf(error)),
    },
  );
  await eventually(() => frames > 0);

  await client.session.signOut.mutate();

  await eventually(() => ended.length > 0, 15_000);
  expect(ended).toEqual(['SIGN_IN_REQUIRED']);
});

test('addresses are the own ones', async () => {
  const [one, other] = [await shop.shopper(), await shop.shopper()];
  const address = {
    name: 'Robin',
    phone: '',
    line1: 'Kai 1',
    line2: '',
    city: 'Hamburg',
    region: '',
    postalCode: '20457',
    country: 'DE',
  };
  const saved = await one.client.session.saveAddress.mutate({ ...address, isDefault: true });

  await other.client.session.removeAddress
    .mutate({ addressId: saved.id })
    .catch((error) => expect(reasonOf(error)).toBe('NOT_FOUND'));

  expect(await one.client.session.addresses.query()).toMatchObject([address]);
  expect(await other.client.session.addresses.query()).toEqual([]);
});
