import { expect, test } from 'vitest';
import { nextWebhookTry, retryAfter } from './retry-schedule.ts';
import { requireWebhookTypes, requireWebhookUrl } from './webhook.ts';

const strict = { allowLoopback: false };
const local = { allowLoopback: true };

test.each(['https://erp.example/hooks?shop=1', 'https://erp.example:8443/', 'https://erp.example'])(
  '%s is an address',
  (url) => {
    expect(requireWebhookUrl(url, strict)).toBe(url);
  },
);

test.each([
  'ftp://erp.example/',
  'http://erp.example/',
  'http://localhost/',
  'https://user:secret@erp.example/',
  'https://user@erp.example/',
  'https://erp.example\\@10.0.0.1/',
  'https://erp.example:22/',
  'https://erp.example:99999x/',
  'https://erp.example/#part',
  'https:///path',
  'erp.example',
  '',
])('%s is none', (url) => {
  expect(() => requireWebhookUrl(url, strict)).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
});

test('this machine is an address where that is allowed, and no other one over http', () => {
  expect(requireWebhookUrl('http://127.0.0.1:80/', local)).toBe('http://127.0.0.1:80/');
  expect(requireWebhookUrl('http://localhost:4000/x', local)).toBe('http://localhost:4000/x');
  expect(() => requireWebhookUrl('http://localhost.erp.example/', local)).toThrow('https');
});

test('types are known ones, each once, in the order of the catalogue', () => {
  const types = ['stock.back', 'order.placed', 'order.paid', 'stock.back'];
  expect(requireWebhookTypes(types)).toEqual(['order.placed', 'order.paid', 'stock.back']);
  expect(() => requireWebhookTypes([])).toThrow('one event');
  expect(() => requireWebhookTypes(['order.paid', 'webhook.test'])).toThrow('There is no event webhook.test.');
});

test('pauses grow from seconds to hours, and end three days after the first attempt', () => {
  const firstTriedAt = new Date('2026-05-01T00:00:00Z');
  const pauses: number[] = [];
  let now = firstTriedAt;
  for (let attempts = 1; ; attempts += 1) {
    const next = nextWebhookTry({ attempts, firstTriedAt }, now, 0.5);
    if (next === null) break;
    pauses.push(next.getTime() - now.getTime());
    now = next;
  }

  expect(pauses.slice(0, 3)).toEqual([2_000, 4_000, 8_000]);
  expect(Math.max(...pauses)).toBe(6 * 3_600_000);
  expect(now.getTime() - firstTriedAt.getTime()).toBeGreaterThan(60 * 3_600_000);
  expect(pauses.length).toBeLessThan(40);
});

test('a receiver may ask for up to an hour, in seconds or by a date', () => {
  const now = new Date('2026-05-01T00:00:00Z');
  const inSeconds = (header: string | undefined) => {
    const until = retryAfter(header, now);
    return until && (until.getTime() - now.getTime()) / 1_000;
  };

  expect(inSeconds('120')).toBe(120);
  expect(inSeconds('Fri, 01 May 2026 00:10:00 GMT')).toBe(600);
  expect(inSeconds('999999')).toBe(3_600);
  expect([undefined, '0', '-5', 'soon', 'Thu, 30 Apr 2026 00:00:00 GMT'].map(inSeconds)).toEqual(Array(5).fill(null));
});
