import { expect, test } from 'vitest';
import { extensionOrigin, requireExtensionUrl } from './extension-url.ts';

const accept = (url: string, allowsLoopback = false) => requireExtensionUrl(url, { allowsLoopback });

test.each([
  ['https://Panel.Example.com', 'https://panel.example.com/', 'https://panel.example.com'],
  ['https://panel.example.com:443/a?b=c', 'https://panel.example.com/a?b=c', 'https://panel.example.com'],
  ['https://panel.example.com:8443/a', 'https://panel.example.com:8443/a', 'https://panel.example.com:8443'],
  ['https://[2001:db8::1]/x', 'https://[2001:db8::1]/x', 'https://[2001:db8::1]'],
  [' https://xn--bcher-kva.example/ ', 'https://xn--bcher-kva.example/', 'https://xn--bcher-kva.example'],
])('%s is an address of a panel', (url, kept, origin) => {
  expect(accept(url)).toBe(kept);
  expect(extensionOrigin(kept)).toBe(origin);
});

test.each(['http://localhost:4000/p', 'http://127.0.0.1:4000/p', 'http://[::1]:4000/p', 'http://shop.localhost/p'])(
  '%s is one where the configuration says so',
  (url) => {
    expect(accept(url, true)).toBe(url);
    expect(() => accept(url)).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
  },
);

test.each([
  '',
  'panel.example.com',
  'javascript:alert(1)',
  'data:text/html,x',
  'http://panel.example.com',
  'http://localhost.example.com',
  'http://127.0.0.1.example.com',
  'https://*.example.com',
  'https://*',
  "https://a.example;script-src'unsafe-inline'",
  'https://a.example,b.example',
  'https://user@panel.example.com',
  'https://panel.example.com@evil.example',
  'https://panel.example.com\\@evil.example',
  'https://panel.example.com/#token',
  'https://panel.example.com/a b',
  'https://panel.example.com:0',
  'https://panel.example.com:65536',
  'https://-a.example',
  `https://panel.example.com/${'a'.repeat(500)}`,
])('%s is none, not even in development', (url) => {
  expect(() => accept(url, true)).toThrow(expect.objectContaining({ details: { field: 'url' } }));
});
