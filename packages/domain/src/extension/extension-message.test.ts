import { expect, test } from 'vitest';
import { readContextMessage, readPanelMessage } from './extension-message.ts';

test.each([
  [{ type: 'pushcart:ready', more: 1 }, { type: 'pushcart:ready' }],
  [
    { type: 'pushcart:resize', height: 240 },
    { type: 'pushcart:resize', height: 240 },
  ],
  [
    { type: 'pushcart:toast', text: ' Saved ' },
    { type: 'pushcart:toast', text: 'Saved' },
  ],
  [
    { type: 'pushcart:navigate', to: '/desk/orders/7?tab=a#b' },
    { type: 'pushcart:navigate', to: '/desk/orders/7?tab=a#b' },
  ],
])('%j is understood', (data, read) => {
  expect(readPanelMessage(data)).toEqual(read);
});

test.each([
  null,
  'pushcart:ready',
  [],
  { type: 'ready' },
  { type: 'pushcart:context', token: 't' },
  { type: 'pushcart:resize' },
  { type: 'pushcart:resize', height: '240' },
  { type: 'pushcart:resize', height: Number.NaN },
  { type: 'pushcart:resize', height: Number.POSITIVE_INFINITY },
  { type: 'pushcart:resize', height: -1 },
  { type: 'pushcart:toast', text: '   ' },
  { type: 'pushcart:toast', text: 'x'.repeat(201) },
  { type: 'pushcart:toast', text: ['x'] },
  { type: 'pushcart:navigate', to: 'desk' },
  { type: 'pushcart:navigate', to: '//evil.example' },
  { type: 'pushcart:navigate', to: '/\\evil.example' },
  { type: 'pushcart:navigate', to: '/\t/evil.example' },
  { type: 'pushcart:navigate', to: 'https://evil.example' },
  { type: 'pushcart:navigate', to: 'javascript:alert(1)' },
  { type: 'pushcart:navigate', to: `/${'a'.repeat(1_000)}` },
])('%j is not', (data) => {
  expect(readPanelMessage(data)).toBeNull();
});

test('a context is read whole or not at all', () => {
  const context = { type: 'pushcart:context', token: 'a.b.c', locale: 'zh-CN', theme: 'dark' };

  expect(readContextMessage({ ...context, more: 1 })).toEqual(context);
  for (const wrong of [{ token: 1 }, { locale: 'fr' }, { theme: 'blue' }, { type: 'pushcart:ready' }]) {
    expect(readContextMessage({ ...context, ...wrong })).toBeNull();
  }
  expect(readContextMessage(null)).toBeNull();
});
