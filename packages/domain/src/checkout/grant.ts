import { allocate } from '../allocate.ts';
import { money } from '../money.ts';
import type { Discounts } from '../promotion/discounts.ts';

/**
 * Takes off what staff grant beside the promotions, spread over what those left of goods and delivery, so that nothing costs less than
 * nothing. More than is left grants what is left.
 *
 * @param grant minor units
 * @param worth what lines and delivery cost before any discount, minor units
 */
export function withGrant(
  discounts: Discounts,
  grant: number,
  worth: { readonly lines: readonly number[]; readonly delivery: number },
): Discounts {
  if (grant === 0) return discounts;
  const left = [
    ...worth.lines.map((amount, index) => amount - (discounts.lines[index] ?? 0)),
    worth.delivery - discounts.delivery,
  ];
  const granted = Math.min(
    grant,
    left.reduce((sum, amount) => sum + amount, 0),
  );
  const parts = allocate(granted, left);
  return {
    ...discounts,
    lines: discounts.lines.map((amount, index) => amount + (parts[index] ?? 0)),
    delivery: discounts.delivery + (parts[worth.lines.length] ?? 0),
    total: money(discounts.total.amount + granted, discounts.total.currency),
  };
}
