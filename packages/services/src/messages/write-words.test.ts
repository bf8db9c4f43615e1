import { LOCALES, money } from '@pushcart/domain';
import { expect, test } from 'vitest';
import { type Facts, TEMPLATES } from './template.ts';
import { writeWords } from './write-words.ts';

const FACTS: Facts = {
  'verify-email': { shop: 'Harbour', link: 'https://shop.example/verify#t' },
  'reset-password': { shop: 'Harbour', link: 'https://shop.example/reset#t' },
  'password-changed': { shop: 'Harbour' },
  'second-factor-changed': { shop: 'Harbour' },
  'phone-code': { shop: 'Harbour', code: '042042' },
  'staff-invitation': { shop: 'Harbour', link: 'https://shop.example/join#t' },
  'order-confirmed': {
    shop: 'Harbour',
    number: 1001,
    total: money(12345, 'EUR'),
    bought: [{ name: { en: 'Mug', 'zh-CN': '杯子' }, quantity: 3, total: money(12345, 'EUR') }],
    link: 'https://shop.example/o',
  },
  'order-shipped': { shop: 'Harbour', number: 1001, link: 'https://shop.example/o' },
  'order-to-pay': { shop: 'Harbour', number: 1001, due: money(500, 'EUR'), link: 'https://shop.example/o' },
  'order-edited': {
    shop: 'Harbour',
    number: 1001,
    total: money(1500, 'EUR'),
    due: money(500, 'EUR'),
    link: 'https://shop.example/o',
  },
  'order-ready': {
    ...{ shop: 'Harbour', number: 1001, link: 'https://shop.example/o', code: '012345' },
    place: { en: 'Pier 4', 'zh-CN': '四号码头' },
    address: 'Pier 4, 20457 Hamburg',
    openingHours: { en: 'Mondays', 'zh-CN': '周一' },
    keepUntil: new Date('2026-12-09'),
  },
  'parcel-shipped': { shop: 'Harbour', number: 1001, trackingNumber: 'PC1', link: 'https://shop.example/o' },
  'order-refunded': { shop: 'Harbour', number: 1001, amount: money(500, 'JPY'), link: 'https://shop.example/o' },
  'back-in-stock': {
    shop: 'Harbour',
    product: { en: 'Mug', 'zh-CN': '杯子' },
    link: 'https://shop.example/products/mug',
  },
  'review-request': {
    shop: 'Harbour',
    product: { en: 'Mug', 'zh-CN': '杯子' },
    link: 'https://shop.example/products/mug',
  },
  'low-stock': {
    shop: 'Harbour',
    lines: [
      {
        sku: 'MUG-1',
        name: { en: 'Mug', 'zh-CN': '杯子' },
        warehouse: { en: 'North', 'zh-CN': '北仓' },
        available: 1,
        threshold: 5,
      },
    ],
    more: 2,
    link: 'https://shop.example/desk/inventory?low=true',
  },
  'webhook-disabled': {
    shop: 'Harbour',
    host: 'erp.example',
    reason: 'failing',
    link: 'https://shop.example/desk/webhooks',
  },
};

const cases = LOCALES.flatMap((locale) => TEMPLATES.map((template) => [template, locale] as const));

test.each(cases)('%s in %s names the shop and what to open or type', (template, locale) => {
  const { subject, text } = writeWords(template, locale, FACTS[template]);
  const facts: Readonly<Record<string, unknown>> = { ...FACTS[template] };

  expect(`${subject}${text}`).toContain('Harbour');
  if (facts.link !== undefined) expect(text).toContain(facts.link);
  if (facts.code !== undefined) expect(text).toContain(facts.code);
  expect(`${subject}${text}`).not.toMatch(/undefined|NaN|\[object/);
});

test('amounts are written in the currency and its own decimals', () => {
  expect(writeWords('order-confirmed', 'en', FACTS['order-confirmed']).text).toContain('€123.45');
  expect(writeWords('order-refunded', 'en', FACTS['order-refunded']).text).toContain('¥500');
});

test('a text message fits in one or two parts', () => {
  for (const locale of LOCALES) {
    expect(writeWords('phone-code', locale, FACTS['phone-code']).text.length).toBeLessThanOrEqual(140);
  }
});
