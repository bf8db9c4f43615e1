import { expect, test } from 'vitest';
import { type ExtensionDraft, panelHeight, requireExtension } from './extension.ts';

const rules = { allowsLoopback: false };
const draft: ExtensionDraft = {
  name: { en: ' Loyalty ', 'zh-CN': '会员' },
  url: 'https://panel.example.com',
  slots: ['shop.order', 'desk.order', 'shop.order'],
  roles: ['support', 'owner'],
  minHeight: 120,
  maxHeight: 600,
  isEnabled: true,
};

test('an extension is kept tidied: each place and role once, in the order of the list', () => {
  expect(requireExtension(draft, rules)).toEqual({
    ...draft,
    name: { en: 'Loyalty', 'zh-CN': '会员' },
    url: 'https://panel.example.com/',
    slots: ['desk.order', 'shop.order'],
    roles: ['owner', 'support'],
  });
});

test.each([
  ['name', { name: { en: '', 'zh-CN': '会员' } }],
  ['slots', { slots: [] }],
  ['roles', { roles: [] }],
  ['height', { minHeight: 39 }],
  ['height', { maxHeight: 2_001 }],
  ['height', { minHeight: 601 }],
  ['height', { maxHeight: 120.5 }],
  ['url', { url: 'http://localhost:4000' }],
] as const)('a %s that makes no sense is refused', (field, wrong) => {
  expect(() => requireExtension({ ...draft, ...wrong }, rules)).toThrow(
    expect.objectContaining({ reason: 'INVALID_INPUT', details: { field } }),
  );
});

test('who only shows something in the shop names no roles', () => {
  expect(requireExtension({ ...draft, slots: ['shop.product'], roles: [] }, rules).roles).toEqual([]);
});

test('a panel is as high as it asks, within its limits', () => {
  expect([0, 300.2, 9_999].map((asked) => panelHeight(asked, draft))).toEqual([120, 301, 600]);
});
