import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

test('a path of this shop is gone back to', () => {
  expect(returnPath('/orders/1?token=x')).toEqual({ to: '/orders/1?token=x' });
});

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', 7, undefined])(
  'nobody is sent to %s after signing in',
  (value) => {
    expect(returnPath(value)).toEqual({});
  },
);
