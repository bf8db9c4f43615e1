import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyExtensionToken } from './verify-extension-token.ts';

const secret = 'pxs_of-the-tests';
const audience = 'https://panel.example';
const now = () => Math.floor(Date.now() / 1_000);
const claims = () => ({ aud: audience, iss: 'https://shop.example', iat: now(), exp: now() + 300, slot: 'desk.page' });
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function sign(body: unknown, { header = { alg: 'HS256' } as object, key = secret } = {}): string {
  const content = `${encode(header)}.${encode(body)}`;
  return `${content}.${createHmac('sha256', key).update(content).digest('base64url')}`;
}

test('a token of the shop is read, also while the secret changes', async () => {
  const body = claims();

  expect(await verifyExtensionToken({ token: sign(body), secret, audience })).toEqual(body);
  expect(await verifyExtensionToken({ token: sign(body), secret: ['pxs_new', secret], audience })).toEqual(body);
});

test.each([
  ['of another secret', () => sign(claims(), { key: 'pxs_other' }), 'SIGNATURE_WRONG'],
  ['whose content was changed', () => sign(claims()).replace(/\.[^.]+\./, `.${encode(claims())}x.`), 'SIGNATURE_WRONG'],
  ['that is over', () => sign({ ...claims(), exp: now() - 6 }), 'OUT_OF_TIME'],
  ['for another panel', () => sign({ ...claims(), aud: 'https://other.example' }), 'OTHER_AUDIENCE'],
  ['that says it needs no signature', () => `${encode({ alg: 'none' })}.${encode(claims())}.`, 'TOKEN_MALFORMED'],
  ['of another kind', () => sign(claims(), { header: { alg: 'RS256' } }), 'TOKEN_MALFORMED'],
  ['without an end', () => sign({ aud: audience }), 'TOKEN_MALFORMED'],
  ['with a part too many', () => `${sign(claims())}.x`, 'TOKEN_MALFORMED'],
  ['without a signature', () => sign(claims()).replace(/[^.]+$/, ''), 'TOKEN_MALFORMED'],
  ['that is nothing', () => '', 'TOKEN_MALFORMED'],
])('one %s is refused', async (_name, token, reason) => {
  await expect(verifyExtensionToken({ token: token(), secret, audience })).rejects.toMatchObject({ reason });
});
