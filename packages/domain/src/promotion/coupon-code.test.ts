import fc from 'fast-check';
import { expect, test } from 'vitest';
import { couponCode, normalizeCouponCode } from './coupon-code.ts';

test.each([' spring-24 ', 'SPRING-24', 'ｓｐｒｉｎｇ－２４', 'spring - 24'])('%s is the code SPRING-24', (typed) => {
  expect(normalizeCouponCode(typed)).toBe('SPRING-24');
});

test.each(['', 'A', '-AB', 'x'.repeat(41), '春天', "A' OR 1=1", 'A\0B'])('%j is no code', (typed) => {
  expect(() => normalizeCouponCode(typed)).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
});

test('a made code can be typed as it is read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (random) => {
      const code = couponCode('SPRING', random);

      expect(code).toMatch(/^SPRING(-[2-9A-HJKMNP-Z]{4}){3}$/);
      expect(normalizeCouponCode(code.toLowerCase())).toBe(code);
    }),
  );
});
