import { expect, test } from 'vitest';
import { money } from '../money.ts';
import { requireAgreedTotal } from './pricing.ts';

test('another total or currency than agreed is refused with the total that holds', () => {
  const total = money(1000, 'EUR');

  expect(() => requireAgreedTotal(total, money(1000, 'EUR'))).not.toThrow();
  for (const agreed of [money(999, 'EUR'), money(1000, 'USD')]) {
    expect(() => requireAgreedTotal(total, agreed)).toThrow(
      expect.objectContaining({ reason: 'PRICE_CHANGED', details: { total } }),
    );
  }
});
