import { expect, test } from 'vitest';
import { createPushcart, type PushcartOptions } from './create-pushcart.ts';

const ORDER = '0190a6d4-7c1e-7000-8000-000000000001';
const SECRET = 'what-nobody-may-read-on-the-way';

/** Nothing here asks for a stream, which would open it. */
const NoSocket = class {} as unknown as NonNullable<PushcartOptions['WebSocket']>;

test('a secret in the input of a query never stands in an address', async () => {
  const asked: { url: string; method: string | undefined; body: string }[] = [];
  const fetch: typeof globalThis.fetch = async (url, options) => {
    asked.push({ url: String(url), method: options?.method, body: String(options?.body) });
    return Response.json({ result: { data: { json: [] } } });
  };
  const shop = createPushcart({ url: 'https://shop.example', fetch, WebSocket: NoSocket });

  await shop.order.get.query({ orderId: ORDER, token: SECRET });
  await shop.extension.forSlot.query({
    slot: 'shop.order',
    subjectId: ORDER,
    orderToken: SECRET,
    locale: 'en',
    theme: 'light',
  });
  await shop.credit.check.query({ code: SECRET });

  expect(asked).toHaveLength(3);
  for (const { url, method, body } of asked) {
    expect(url).not.toContain(SECRET);
    expect(method).toBe('POST');
    expect(body).toContain(SECRET);
  }
  shop.close();
});
