import { expect, test } from 'vitest';
import {
  makeDir,
  paymentRequest,
  shipmentRequest,
  startTestCarrier,
  startTestPayments,
} from '../src/testing/sandboxes.ts';

const pageOf = async (url: string, language = 'en') =>
  (await fetch(`${url}/?lang=${language}`, { headers: { accept: 'text/html' } })).text();

const submit = (url: string, faults: readonly string[], origin: string | null = url) =>
  fetch(`${url}/?lang=en`, {
    method: 'POST',
    redirect: 'manual',
    headers: origin === null ? {} : { origin },
    body: new URLSearchParams(faults.map((fault) => ['fault', fault])),
  });

test('the provider shows its latest payments, without what is personal', async () => {
  using dir = makeDir();
  await using api = await startTestPayments(dir.path);
  expect(await pageOf(api.url)).toContain('Nothing yet.');
  const { body } = await api.post('/v1/payments', paymentRequest('http://127.0.0.1:9', { orderNumber: '1042' }));

  const page = await pageOf(api.url);

  expect(page).toContain(`<a href="/pay/${body.id}?lang=en">#1042</a>`);
  expect(page).toContain('€128.90');
  expect(await pageOf(api.url, 'zh-CN')).toContain('最近的付款');
});

test('the carrier shows its latest parcels by number and way alone', async () => {
  using dir = makeDir();
  await using api = await startTestCarrier(dir.path, { legMs: 60_000 });
  const { body } = await api.post('/v1/shipments', shipmentRequest('http://127.0.0.1:9'));

  const page = await pageOf(api.url);

  expect(page).toContain(body.trackingNumber);
  expect(page).toContain('Shenzhen → Berlin');
  expect(page).not.toMatch(/Lovelace|Torstr/);
});

test('a fault is switched on and off by its box', async () => {
  using dir = makeDir();
  await using api = await startTestPayments(dir.path);

  expect((await submit(api.url, ['apiFail', 'refundFail'])).status).toBe(303);
  expect((await api.get('/faults')).body).toMatchObject({ api: { failRate: 1 }, payment: { refundFailRate: 1 } });
  expect(await pageOf(api.url)).toContain('value="apiFail" checked');
  expect((await api.get('/v1/payments?reference=x')).status).toBe(500);

  await submit(api.url, []);
  expect((await api.get('/v1/payments?reference=x')).status).toBe(200);
});

test('a form of another page switches nothing', async () => {
  using dir = makeDir();
  await using api = await startTestPayments(dir.path);
  // A page that hides where it is lets browsers send its own forms as from nowhere.
  expect((await fetch(api.url)).headers.get('referrer-policy')).toBe('same-origin');

  for (const origin of ['http://evil.example', 'null', null]) {
    expect((await submit(api.url, ['apiFail'], origin)).status).toBe(403);
  }

  expect((await api.get('/faults')).body).toMatchObject({ api: { failRate: 0 } });
});

test('reached from elsewhere there is no such page', async () => {
  using dir = makeDir();
  await using api = await startTestPayments(dir.path, { publicUrl: 'https://pay.example' });

  expect((await fetch(api.url)).status).toBe(404);
  expect((await submit(api.url, ['apiFail'])).status).toBe(404);
});
