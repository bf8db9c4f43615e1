import { expect, test } from 'vitest';
import { startMessageSandbox } from '../src/index.ts';
import { createApiClient, SECRET_KEY } from '../src/testing/sandboxes.ts';

const message = { channel: 'sms', to: '+8613800138000', subject: '', text: 'Your code is 042042 <b>' };

async function startInbox() {
  const sandbox = await startMessageSandbox({ secretKey: SECRET_KEY });
  return { ...createApiClient(sandbox.url), [Symbol.asyncDispose]: () => sandbox.close() };
}

test('a message sent twice under one key stands in the inbox once, escaped', async () => {
  await using inbox = await startInbox();

  const first = await inbox.post('/v1/messages', message, { 'idempotency-key': 'a' });
  const second = await inbox.post('/v1/messages', message, { 'idempotency-key': 'a' });

  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
  expect((await inbox.get('/v1/messages?to=%2B8613800138000')).body.data).toHaveLength(1);
  const page = await fetch(inbox.url);
  const html = await page.text();
  expect(html.match(/Your code is 042042 &#60;b&#62;/g)).toHaveLength(1);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('links in a message can be opened', async () => {
  await using inbox = await startInbox();
  const text = 'Open https://shop.example/reset-password#token=abc now';

  await inbox.post('/v1/messages', { ...message, channel: 'email', text }, { 'idempotency-key': 'b' });

  const html = await (await fetch(`${inbox.url}/?lang=zh-CN`)).text();
  expect(html).toContain('<a href="https://shop.example/reset-password#token=abc">');
  expect(html).toContain('<html lang="zh-CN">');
});

test('a mail can be seen as its recipient sees it, and can do nothing there', async () => {
  await using inbox = await startInbox();
  const html = '<h1>Hello</h1><script>alert(1)</script>';

  const sent = await inbox.post('/v1/messages', { ...message, channel: 'email', html }, { 'idempotency-key': 'd' });

  const page = await fetch(`${inbox.url}/messages/${sent.body.id}`);
  expect(await page.text()).toBe(html);
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
  expect(await (await fetch(inbox.url)).text()).toContain(`href="/messages/${sent.body.id}"`);
  expect((await fetch(`${inbox.url}/messages/msg_none`)).status).toBe(404);
});

test.each([
  ['without the key of the shop', { authorization: 'Bearer wrong' }, message, 401],
  ['without an idempotency key', { 'idempotency-key': '' }, message, 400],
  ['of an unknown channel', {}, { ...message, channel: 'fax' }, 400],
  ['with a field nobody knows', {}, { ...message, bcc: 'eve@example.com' }, 400],
])('a message %s is refused', async (_what, headers, body, status) => {
  await using inbox = await startInbox();

  const answer = await inbox.post('/v1/messages', body, { 'idempotency-key': 'c', ...headers });

  expect(answer.status).toBe(status);
  expect((await inbox.get('/v1/messages')).body.data).toEqual([]);
});
