import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { createCookies } from './cookies.ts';

const TOKEN = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const request = (cookie: string) => ({ headers: { cookie } }) as unknown as IncomingMessage;

function response() {
  const written: string[] = [];
  const appendHeader = (_name: string, value: string) => void written.push(value);
  return { written, response: { appendHeader } as unknown as ServerResponse };
}

test('behind https the session cookie is tied to the host', () => {
  const { written, response: answer } = response();

  createCookies(true).session(answer).set(TOKEN, new Date('2030-01-01T00:00:00Z'));

  expect(written).toEqual([
    `__Host-pushcart=${TOKEN}; Expires=Tue, 01 Jan 2030 00:00:00 GMT; Path=/; HttpOnly; SameSite=Lax; Secure`,
  ]);
});

test('behind https a guest’s name planted by a neighbouring host is not taken', () => {
  const { written, response: answer } = response();
  const cookies = createCookies(true);

  const name = cookies.nameGuest(request(`pushcart_guest=${TOKEN}`), answer);

  expect(name).not.toBe(TOKEN);
  expect(written).toEqual([expect.stringMatching(/^__Host-pushcart_guest=[\w-]{43}; .*Path=\/; .*Secure$/)]);
});

test('a browser is named once', () => {
  const { written, response: answer } = response();
  const cookies = createCookies(false);

  const name = cookies.nameGuest(request(''), answer);

  expect(cookies.nameGuest(request(`pushcart_guest=${name}`), answer)).toBe(name);
  expect(written).toHaveLength(1);
  expect(name).toMatch(/^[\w-]{43}$/);
});

test.each([
  'pushcart=',
  'pushcart=short',
  'pushcart=has space in the middle',
  'pushcart=%00%00%00%00%00%00%00%00',
  'xpushcart=abc',
])('no token is read from %j', (cookie) => {
  expect(createCookies(false).sessionToken(request(cookie))).toBeNull();
});

test('a token is found among other cookies', () => {
  expect(createCookies(false).sessionToken(request(`a=b; pushcart=${TOKEN}; c=d`))).toBe(TOKEN);
});
