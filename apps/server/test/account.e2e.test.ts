import { reasonOf } from '@pushcart/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { PASSWORD, startTestShop, type TestShop } from './harness.ts';
import { mailTo, tokenIn } from './inbox.ts';

let shop: TestShop;
beforeAll(async () => {
  // Limits of the plain size are counted apart from those of other tests.
  shop = await startTestShop({ nodes: 2, redis: 'own', environment: { RATE_LIMIT_SCALE: '1' } });
});
afterAll(() => shop[Symbol.asyncDispose]());

/** A browser that keeps its cookies, as far as signing in goes. */
class Visitor {
  readonly cookies = new Map<string, string>();

  async call(path: string, input: unknown): Promise<{ status: number; text: string; retryAfter: string | null }> {
    const answer = await fetch(`${shop.url}/trpc/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: shop.url,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify({ json: input }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=', 2);
      this.cookies.set(name, value);
    }
    return { status: answer.status, text: await answer.text(), retryAfter: answer.headers.get('retry-after') };
  }
}

test('strangers who guess lock the account for each other, and its owner still gets in from a known browser', async () => {
  const email = 'owner@example.com';
  const owner = new Visitor();
  await owner.call('session.register', { email, password: PASSWORD, name: 'Owner', locale: 'en' });
  const stranger = new Visitor();

  const tries = [];
  for (let count = 0; count < 11; count++) {
    tries.push(await stranger.call('session.signIn', { email, password: 'not the password' }));
  }
  const rightButUnknown = await new Visitor().call('session.signIn', { email, password: PASSWORD });
  const known = await owner.call('session.signIn', { email, password: PASSWORD });

  expect(tries.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429]);
  expect(Number(tries.at(-1)?.retryAfter)).toBeGreaterThan(60);
  expect(rightButUnknown.status).toBe(429);
  expect(known.status).toBe(200);
});

test('a password is reset by a mailed link, which ends every session and socket, and works once', async () => {
  const person = await shop.shopper(1);
  const watching = new WebSocket(
    `${(shop.nodes[1] ?? shop.nodes[0]).url.replace('http', 'ws')}/live?connectionParams=1`,
  );
  const closed = new Promise<number>((resolve) => watching.once('close', resolve));
  await new Promise((resolve) => watching.once('open', resolve));
  watching.send(JSON.stringify({ method: 'connectionParams', data: { token: person.token } }));
  const visitor = new Visitor();

  const asked = await visitor.call('session.requestPasswordReset', { email: person.email, locale: 'en' });
  const unknown = await visitor.call('session.requestPasswordReset', { email: 'nobody@example.com', locale: 'en' });
  const token = tokenIn(await mailTo(shop, person.email, '/reset-password'));
  const password = 'a new long sentence';
  const reset = await visitor.call('session.resetPassword', { token, password });

  expect([unknown.status, unknown.text]).toEqual([asked.status, asked.text]);
  expect(reset).toMatchObject({ status: 200 });
  expect(reset.text).not.toContain(token);
  expect(await closed).toBeGreaterThan(0);
  const attempt = await person.client.order.list.query({}).catch((error: unknown) => error);
  expect(reasonOf(attempt)).toBe('SIGN_IN_REQUIRED');
  for (const wrong of [{ token }, { token: { not: null } }, { token: 'x' }, { token: 'a'.repeat(43) }]) {
    expect((await visitor.call('session.resetPassword', { ...wrong, password })).status).toBe(400);
  }
});

test('a code from the inbox signs a phone in', async () => {
  const visitor = new Visitor();
  const phone = '+8613800138000';
  await visitor.call('session.requestPhoneCode', { phone, locale: 'zh-CN' });
  const code = (await mailTo(shop, phone, '验证码')).match(/\d{6}/)?.[0];

  const answer = await visitor.call('session.signInWithPhone', { phone, code, locale: 'zh-CN' });

  expect(answer.status).toBe(200);
  expect([...visitor.cookies.keys()].sort()).toEqual(['pushcart', 'pushcart_device', 'pushcart_guest']);
});

test('fields nobody asks for are refused', async () => {
  const visitor = new Visitor();
  await visitor.call('session.register', { email: 'b52@example.com', password: PASSWORD, name: 'B', locale: 'en' });

  for (const extra of [{ role: 'owner' }, { emailVerified: true }, { id: 'x' }, { email: 'c@example.com' }]) {
    expect((await visitor.call('account.update', { name: 'B', ...extra })).status).toBe(400);
  }
});
