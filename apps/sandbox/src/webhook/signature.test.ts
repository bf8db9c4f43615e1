import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { signWebhook, verifyWebhook } from './signature.ts';

const at = new Date('2026-03-01T12:00:00Z');
const seconds = (offset: number) => new Date(at.getTime() + offset * 1000);

test('a signature is the hmac of time and body under the secret', () => {
  const header = signWebhook('{"a":1}', ['first'], at);

  const expected = createHmac('sha256', 'first')
    .update(`${at.getTime() / 1000}.{"a":1}`)
    .digest('hex');
  expect(header).toBe(`t=${at.getTime() / 1000},v1=${expected}`);
});

test('while secrets change over, a receiver with either one accepts', () => {
  const header = signWebhook('{}', ['new', 'old'], at);

  expect(verifyWebhook('{}', header, 'new', at)).toBe(true);
  expect(verifyWebhook('{}', header, 'old', at)).toBe(true);
  expect(verifyWebhook('{}', header, 'other', at)).toBe(false);
});

test('another body, another time or no signature is refused', () => {
  const header = signWebhook('{"amount":1}', ['s'], at);

  expect(verifyWebhook('{"amount": 1}', header, 's', at)).toBe(false);
  expect(verifyWebhook('{"amount":1}', header.replace(/t=\d+/, `t=${at.getTime() / 1000 + 1}`), 's', at)).toBe(false);
  expect(verifyWebhook('{"amount":1}', header.replace('v1=', 'v0='), 's', at)).toBe(false);
  expect(verifyWebhook('{"amount":1}', `t=${at.getTime() / 1000},v1=`, 's', at)).toBe(false);
  expect(verifyWebhook('{"amount":1}', '', 's', at)).toBe(false);
});

test.each([-301, 301])('a clock that is %i seconds off is refused', (offset) => {
  expect(verifyWebhook('{}', signWebhook('{}', ['s'], seconds(offset)), 's', at)).toBe(false);
});

test.each([-300, 300])('a clock that is %i seconds off is tolerated', (offset) => {
  expect(verifyWebhook('{}', signWebhook('{}', ['s'], seconds(offset)), 's', at)).toBe(true);
});
