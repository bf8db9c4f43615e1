import { expect, test } from 'vitest';
import { forgetOrderKey, orderKey } from './order-key.ts';

test('the same order keeps its key, also after a reload', () => {
  expect(orderKey({ email: 'a@b.cd' })).toBe(orderKey({ email: 'a@b.cd' }));
});

test('another content is another intent', () => {
  expect(orderKey({ email: 'a@b.cd' })).not.toBe(orderKey({ email: 'x@y.zz' }));
});

test('an order that stands is not placed again under its key', () => {
  const key = orderKey({ email: 'a@b.cd' });

  forgetOrderKey();

  expect(orderKey({ email: 'a@b.cd' })).not.toBe(key);
});
