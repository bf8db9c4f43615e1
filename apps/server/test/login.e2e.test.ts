import { type Sandbox, startIdentitySandbox } from '@pushcart/sandbox';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Browser } from './browser.ts';
import { PASSWORD, startTestShop, type TestShop } from './harness.ts';

const SECRET = 'what the shop proves itself with';
let shop: TestShop;
let harbour: Sandbox;
let other: Sandbox;

beforeAll(async () => {
  // The shop's address is known once it runs; the lists are read at each request.
  const [toHarbour, toOther]: [string[], string[]] = [[], []];
  const start = (redirectUris: string[]) =>
    startIdentitySandbox({ clientId: 'pushcart', clientSecret: SECRET, redirectUris });
  [harbour, other] = await Promise.all([start(toHarbour), start(toOther)]);
  const login = { label: 'Harbour ID', clientId: 'pushcart', secret: SECRET };
  const providers = [
    { ...login, id: 'harbour', issuer: harbour.url },
    { ...login, id: 'other', issuer: other.url },
    { ...login, id: 'away', issuer: 'http://127.0.0.1:9' },
  ];
  shop = await startTestShop({ environment: { OIDC_PROVIDERS: JSON.stringify(providers) } });
  toHarbour.push(`${shop.url}/sign-in/return/harbour`);
  toOther.push(`${shop.url}/sign-in/return/other`);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await Promise.all([harbour.close(), other.close()]);
});
afterEach(() => faults(harbour, {}));

function faults(sandbox: Sandbox, switches: object): Promise<Response> {
  const headers = { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' };
  return fetch(`${sandbox.url}/faults`, { method: 'POST', headers, body: JSON.stringify(switches) });
}

let people = 0;
const newEmail = () => `ada${++people}@example.com`;

async function begin(browser: Browser, { provider = 'harbour', intent = 'enter', to = '/cart' } = {}) {
  const { data, status } = await browser.mutate('login.start', { provider, intent, to, locale: 'en' });
  expect(status).toBe(200);
  return new URL((data as { url: string }).url);
}

/** Says at the provider who one is, and answers the address it sends the browser back to. */
async function sayWho(page: URL, { email, verified = true }: { email: string; verified?: boolean }): Promise<URL> {
  const fields = {
    ...Object.fromEntries(page.searchParams),
    email,
    name: 'Ada Example',
    ...(verified && { verified: '1' }),
  };
  const answer = await fetch(new URL('/authorize', page), {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  expect(answer.status).toBe(303);
  return new URL(answer.headers.get('location') ?? '');
}

const finish = (browser: Browser, back: URL, more: object = {}) =>
  browser.mutate('login.finish', {
    provider: back.pathname.split('/').at(-1),
    search: back.search.slice(1),
    ...more,
  });

async function signIn(email = newEmail()) {
  const browser = new Browser(shop.url);
  const back = await sayWho(await begin(browser), { email });
  return { browser, back, email, answer: await finish(browser, back) };
}

const REFUSED = { status: 401, data: { reason: 'LOGIN_REFUSED' } };

test('a real provider signs somebody in by a cookie, and the browser is known from then on', async () => {
  const { answer, browser, email } = await signIn();

  expect(answer).toMatchObject({
    status: 200,
    data: { kind: 'entered', to: '/cart', session: { account: { email } } },
  });
  expect(answer.text).not.toContain(browser.cookie('pushcart'));
  expect(browser.cookie('pushcart_device')).toMatch(/^[\w-]{43}$/);
  expect(await browser.query('session.current')).toMatchObject({ data: { account: { email, name: 'Ada Example' } } });
  expect(await new Browser(shop.url).query('login.providers')).toMatchObject({
    data: [{ id: 'harbour', label: 'Harbour ID' }, { id: 'other' }, { id: 'away' }],
  });
});

test('the request asks for a code alone, bound by state, nonce and a challenge whose verifier stays here', async () => {
  const page = await begin(new Browser(shop.url));

  expect(Object.fromEntries(page.searchParams)).toMatchObject({
    response_type: 'code',
    redirect_uri: `${shop.url}/sign-in/return/harbour`,
    scope: 'openid email profile',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  });
});

test('an account is met by its address only when the provider vouches for it, and opened by its password only', async () => {
  const email = newEmail();
  await new Browser(shop.url).mutate('session.register', { email, password: PASSWORD, name: 'Ada', locale: 'en' });
  const stranger = new Browser(shop.url);
  const unproven = await finish(stranger, await sayWho(await begin(stranger), { email, verified: false }));
  const browser = new Browser(shop.url);
  const back = await sayWho(await begin(browser, { provider: 'other' }), { email });

  expect(unproven).toMatchObject({ data: { kind: 'entered', session: { account: { email: null } } } });
  expect(await finish(browser, back)).toMatchObject({ status: 409, data: { reason: 'LOGIN_TAKEN' } });
  expect(await finish(browser, back, { password: 'not this one' })).toMatchObject({ status: 401 });
  expect(await finish(browser, back, { password: PASSWORD })).toMatchObject({
    data: { session: { account: { email } } },
  });
});

test('an answer is good once, in the browser it belongs to', async () => {
  const browser = new Browser(shop.url);
  const back = await sayWho(await begin(browser), { email: newEmail() });
  const victim = new Browser(shop.url);
  await begin(victim);

  expect(await finish(victim, back)).toMatchObject(REFUSED);
  expect(await finish(new Browser(shop.url), back)).toMatchObject(REFUSED);
  expect((await finish(browser, back)).status).toBe(200);
  expect(await finish(browser, back)).toMatchObject(REFUSED);
});

test('a code that was used comes in under no other state', async () => {
  const { browser, back } = await signIn();
  const next = await sayWho(await begin(browser), { email: newEmail() });
  next.searchParams.set('code', back.searchParams.get('code') ?? '');

  expect(await finish(browser, next)).toMatchObject(REFUSED);
});

test('a code of another browser does not fit its challenge', async () => {
  const thief = new Browser(shop.url);
  const stolen = await sayWho(await begin(new Browser(shop.url)), { email: newEmail() });
  const own = await sayWho(await begin(thief), { email: newEmail() });
  own.searchParams.set('code', stolen.searchParams.get('code') ?? '');

  expect(await finish(thief, own)).toMatchObject(REFUSED);
});

test.each([
  ['a forged state', (back: URL) => back.searchParams.set('state', 'a'.repeat(43))],
  ['no state', (back: URL) => back.searchParams.delete('state')],
  ['two states', (back: URL) => back.searchParams.append('state', 'a'.repeat(43))],
  ['an answer of another issuer', (back: URL) => back.searchParams.set('iss', other.url)],
  ['an answer that does not say whose it is', (back: URL) => back.searchParams.delete('iss')],
  ['a made-up code', (back: URL) => back.searchParams.set('code', 'made-up')],
  ['no code', (back: URL) => back.searchParams.delete('code')],
])('%s is refused', async (_what, forge) => {
  const browser = new Browser(shop.url);
  const back = await sayWho(await begin(browser), { email: newEmail() });

  forge(back);

  expect(await finish(browser, back)).toMatchObject(REFUSED);
  expect(await browser.query('session.current')).toMatchObject({ data: { account: null } });
});

test('the answer of one provider is not taken for that of another', async () => {
  const browser = new Browser(shop.url);
  const toOther = await begin(browser, { provider: 'other' });
  const back = await sayWho(await begin(browser), { email: newEmail() });
  const mixed = new URL(back);
  mixed.pathname = '/sign-in/return/other';
  const swapped = new URL(mixed);
  swapped.searchParams.set('state', toOther.searchParams.get('state') ?? '');

  expect(await finish(browser, mixed)).toMatchObject(REFUSED);
  expect(await finish(browser, swapped)).toMatchObject(REFUSED);
  expect((await finish(browser, back)).status).toBe(200);
});

test.each(['wrongNonce', 'wrongIssuer', 'wrongAudience', 'wrongKey', 'expired'])(
  'a token with the fault %s lets nobody in',
  async (fault) => {
    await faults(harbour, { [fault]: true });

    expect((await signIn()).answer).toMatchObject(REFUSED);
  },
);

test('a confirmation is one when the provider has asked, whatever was taken out of the address it was asked by', async () => {
  const { browser, email } = await signIn();
  const confirm = async () => {
    const page = await begin(browser, { intent: 'confirm' });
    expect(page.searchParams.get('prompt')).toBe('login');
    page.searchParams.delete('prompt');
    page.searchParams.delete('max_age');
    return finish(browser, await sayWho(page, { email }));
  };

  await faults(harbour, { notAsked: true });
  expect(await confirm()).toMatchObject(REFUSED);
  await faults(harbour, {});
  expect(await confirm()).toMatchObject({ status: 200, data: { kind: 'confirmed' } });
});

test('a provider that is away is said to be, and whoever changes their mind is sent back', async () => {
  await faults(harbour, { isDown: true });
  expect((await signIn()).answer).toMatchObject({ status: 503, data: { reason: 'LOGIN_UNAVAILABLE' } });
  const browser = new Browser(shop.url);
  const start = { provider: 'away', intent: 'enter', to: '/', locale: 'en' };
  expect(await browser.mutate('login.start', start)).toMatchObject({ data: { reason: 'LOGIN_UNAVAILABLE' } });

  const page = await begin(browser);
  const back = new URL(page.searchParams.get('redirect_uri') ?? '');
  for (const [name, value] of [
    ['error', 'access_denied'],
    ['state', page.searchParams.get('state') ?? ''],
    ['iss', harbour.url],
  ] as const)
    back.searchParams.set(name, value);
  expect(await finish(browser, back)).toMatchObject(REFUSED);
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '',
  '\t//evil.example',
])('nobody is sent on to %j', async (to) => {
  const answer = await new Browser(shop.url).mutate('login.start', {
    provider: 'harbour',
    intent: 'enter',
    to,
    locale: 'en',
  });

  expect(answer).toMatchObject({ status: 400, data: { reason: 'INVALID_INPUT' } });
});

test('the provider sends nobody to an address the shop has not registered', async () => {
  const page = await begin(new Browser(shop.url));
  page.searchParams.set('redirect_uri', 'https://evil.example/');

  const answer = await fetch(page, { redirect: 'manual' });

  expect(answer.status).toBe(400);
  expect(answer.headers.get('location')).toBeNull();
});

test('a page of elsewhere can neither begin nor end a visit', async () => {
  const foreign = new Browser(shop.url, 'https://evil.example');
  foreign.setCookie('pushcart_guest', 'g'.repeat(43));
  const start = { provider: 'harbour', intent: 'enter', to: '/', locale: 'en' };

  expect(await foreign.mutate('login.start', start)).toMatchObject({ status: 403, data: { reason: 'FOREIGN_ORIGIN' } });
});

test('what one can do without ends by one click of a mail program, without cookies', async () => {
  const answer = (token: string) =>
    fetch(`${shop.url}/unsubscribe?token=${token}`, { method: 'POST', body: 'List-Unsubscribe=One-Click' });

  expect((await answer('forged')).status).toBe(400);
  expect((await answer(`${'0'.repeat(36)}.stock.x`)).status).toBe(400);
});
