import { expect, test } from 'vitest';
import { accountWith, callerWith, closedServices, ORDER_ID } from '../test/test-context.ts';
import type { Cost } from './index.ts';

function limiterThat(waitMs: number) {
  const taken: [Cost, string][] = [];
  const take = async (cost: Cost, caller: string) => {
    taken.push([cost, caller]);
    return waitMs;
  };
  return { taken, limiter: { take, giveBack: async () => undefined } };
}

test('a visitor is counted by address, an account wherever it comes from', async () => {
  const { taken, limiter } = limiterThat(0);

  await callerWith({ limiter }).system.info();
  await callerWith({ limiter, actor: accountWith(null) }).system.info();

  expect(taken).toEqual([
    ['read', '192.0.2.1'],
    ['read', 'account-1'],
  ]);
});

test('password checks are counted by address, also for who is signed in', async () => {
  const { taken, limiter } = limiterThat(0);
  const credentials = { email: 'a@example.com', password: 'not the password' };

  await callerWith({ limiter, actor: accountWith(null) })
    .session.createToken(credentials)
    .catch(() => undefined);

  expect(taken).toContainEqual(['credentials', '192.0.2.1']);
});

test('who has nothing left learns how long to wait, and the use case is not reached', async () => {
  const { limiter } = limiterThat(4_200);
  const call = callerWith({ limiter, services: closedServices() }).catalog.categories();

  await expect(call).rejects.toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    cause: { reason: 'RATE_LIMITED', details: { retryAfterSeconds: 5 } },
  });
});

test.each(['0.9.9', '0.0.1-beta', 'nonsense', ''])('the outdated client %j is told so', async (client) => {
  await expect(callerWith({ client }).catalog.categories()).rejects.toMatchObject({
    code: 'PRECONDITION_FAILED',
    cause: { reason: 'CLIENT_OUTDATED', details: { minimumClient: '1.0.0' } },
  });
});

test.each([null, '1.0.0', '1.0.1', '2.0.0', '10.0.0'])('the client %j is served', async (client) => {
  await expect(callerWith({ client }).system.info()).resolves.toMatchObject({ apiVersion: '1.0.0' });
});

test.each(['https://evil.example/x', '//evil.example/x', '/\\evil.example', 'javascript:alert(1)', 'relative'])(
  'paying cannot end at %s',
  async (returnUrl) => {
    const call = callerWith().payment.start({ orderId: ORDER_ID, returnUrl, key: 'key-of-the-test' });

    await expect(call).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  },
);

test('paying ends at a page of the shop', async () => {
  const seen: string[] = [];
  const start = async (_actor: unknown, { returnUrl }: { returnUrl: string }) => {
    seen.push(returnUrl);
    throw new Error('far enough');
  };
  const services = { ...closedServices(), payment: { start } } as unknown as ReturnType<typeof closedServices>;

  await callerWith({ services })
    .payment.start({ orderId: ORDER_ID, returnUrl: '/orders/7?x=1', key: 'key-of-the-test' })
    .catch(() => undefined);

  expect(seen).toEqual(['https://shop.example/orders/7?x=1']);
});

test('what a use case returns beyond its view does not get out', async () => {
  const categories = async () => [
    { id: 'c', parentId: null, slug: 's', name: { en: 'a', 'zh-CN': 'b' }, productCount: 1, internalNote: 'x' },
  ];
  const services = { ...closedServices(), catalog: { categories } } as unknown as ReturnType<typeof closedServices>;

  await expect(callerWith({ services }).catalog.categories()).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
});
