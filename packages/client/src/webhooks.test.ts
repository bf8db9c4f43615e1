import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { type VerifyWebhookOptions, verifyWebhook } from './webhooks.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
const payload = JSON.stringify({
  type: 'product.changed',
  version: 1,
  timestamp: '',
  data: { productId: 'p', version: 2 },
});

function signedAt(at: Date, by = secret): VerifyWebhookOptions & { headers: Record<string, string> } {
  const id = 'evt_ab_1_product_changed';
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(by).sign(id, at, payload),
  };
  return { payload, headers, secret };
}

const now = () => signedAt(new Date());
const rejected = (reason: string) => expect.objectContaining({ name: 'WebhookRejected', reason });

test('what the reference library signs is taken, from any kind of headers and body', async () => {
  const { headers } = now();
  const event = { ...JSON.parse(payload), id: headers['webhook-id'] };

  expect(await verifyWebhook({ payload, headers, secret })).toEqual(event);
  expect(await verifyWebhook({ payload, headers: new Headers(headers), secret })).toEqual(event);
  const bytes = new TextEncoder().encode(payload);
  expect(await verifyWebhook({ payload: bytes, headers, secret: [other, secret] })).toEqual(event);
});

test('one of several signatures is enough, and versions that are not known are passed over', async () => {
  const { headers } = now();
  const signature = headers['webhook-signature'];
  const several = {
    ...headers,
    'webhook-signature': `v1a,xx ${new Webhook(other).sign('x', new Date(), '')} ${signature}`,
  };

  expect(await verifyWebhook({ payload, headers: several, secret })).toMatchObject({ type: 'product.changed' });
});

test('another secret, another body, another id and another time are refused', async () => {
  const { headers } = now();
  const wrong = rejected('SIGNATURE_WRONG');
  const later = String(Number(headers['webhook-timestamp']) + 1);

  await expect(verifyWebhook({ payload, headers, secret: other })).rejects.toEqual(wrong);
  await expect(verifyWebhook({ payload: payload.replace('"p"', '"q"'), headers, secret })).rejects.toEqual(wrong);
  for (const change of [
    { 'webhook-id': 'evt_2' },
    { 'webhook-timestamp': later },
    { 'webhook-signature': 'v1,AAAA' },
  ]) {
    await expect(verifyWebhook({ payload, headers: { ...headers, ...change }, secret })).rejects.toEqual(wrong);
  }
});

test('an old one is refused, unless more time is allowed', async () => {
  const old = signedAt(new Date(Date.now() - 600_000));

  await expect(verifyWebhook(old)).rejects.toEqual(rejected('OUT_OF_TIME'));
  expect(await verifyWebhook({ ...old, toleranceSeconds: 900 })).toMatchObject({ type: 'product.changed' });
});

test('what has no headers, or is no event, is refused', async () => {
  await expect(verifyWebhook({ payload, headers: {}, secret })).rejects.toEqual(rejected('HEADERS_MISSING'));
  for (const text of ['no json', '7', '{}', '[]']) {
    const headers = {
      'webhook-id': 'x',
      'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
      'webhook-signature': new Webhook(secret).sign('x', new Date(), text),
    };
    await expect(verifyWebhook({ payload: text, headers, secret })).rejects.toEqual(rejected('PAYLOAD_INVALID'));
  }
});
