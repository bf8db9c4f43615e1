import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { callerAddress, canonicalAddress } from './address.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:0000:0000:0000:0009', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s counts as %s', (address, counted) => {
  expect(canonicalAddress(address)).toBe(counted);
});

test('a forwarded address is believed only from as many proxies as there are', () => {
  const request = from('10.0.0.1', '6.6.6.6, 203.0.113.5');

  expect(callerAddress(request, 0)).toBe('10.0.0.1');
  expect(callerAddress(request, 1)).toBe('203.0.113.5');
  expect(callerAddress(from('10.0.0.1'), 1)).toBe('10.0.0.1');
});
