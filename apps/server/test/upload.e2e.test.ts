import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reasonOf, uploadPicture } from '@pushcart/client';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Browser } from './browser.ts';
import { PASSWORD, startTestShop, type TestShop } from './harness.ts';

let directory: string;
let shop: TestShop;
let photo: Buffer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pushcart-uploads-'));
  shop = await startTestShop({ environment: { MEDIA_DIR: directory }, redis: 'none' });
  photo = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#274' } })
    .png()
    .toBuffer();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await rm(directory, { recursive: true });
});

const blob = (bytes: Buffer, type = 'image/png') => new Blob([new Uint8Array(bytes)], { type });

test('an app uploads a picture as who is signed in, and everybody may look at it, on whatever page', async () => {
  const { token } = await shop.shopper();

  const picture = await uploadPicture({ url: shop.url, token }, blob(photo));

  expect(picture).toEqual({ file: expect.stringMatching(/^[0-9a-f]{32}$/), width: 960, height: 480 });
  const served = await fetch(`${shop.url}/media/${picture.file}-480.webp`);
  expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/webp']);
  expect(served.headers.get('x-content-type-options')).toBe('nosniff');
  expect(served.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
});

test('a guest is asked to sign in, and what is no picture is refused in the words of the API', async () => {
  const { token } = await shop.shopper();
  const script = blob(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'image/svg+xml');

  const [anonymous, drawing] = await Promise.allSettled([
    uploadPicture({ url: shop.url }, blob(photo)),
    uploadPicture({ url: shop.url, token }, script),
  ]);

  expect(anonymous.status === 'rejected' && reasonOf(anonymous.reason)).toBe('SIGN_IN_REQUIRED');
  expect(drawing.status === 'rejected' && reasonOf(drawing.reason)).toBe('INVALID_INPUT');
});

test('another site cannot upload through the browser of who is signed in, nor send a form', async () => {
  const browser = new Browser(shop.url);
  await browser.mutate('session.register', {
    email: `${randomUUID()}@example.com`,
    password: PASSWORD,
    name: 'Robin',
    locale: 'en',
  });
  const send = (headers: Record<string, string>) =>
    browser.send('/media', { method: 'POST', body: new Uint8Array(photo), headers });

  expect(await send({ origin: 'https://evil.example', 'content-type': 'image/png' })).toMatchObject({ status: 403 });
  expect(await send({ 'content-type': 'multipart/form-data' })).toMatchObject({ status: 415 });
  expect(await send({ 'content-type': 'image/png' })).toMatchObject({ status: 201 });
});

test('a picture larger than allowed is cut off', async () => {
  const { token } = await shop.shopper();

  const refused = uploadPicture({ url: shop.url, token }, blob(Buffer.alloc(11 * 1024 * 1024)));

  // The server may have hung up before the answer was read.
  await expect(refused).rejects.toSatisfy((error) => ['INVALID_INPUT', 'UNREACHABLE'].includes(reasonOf(error)));
});
