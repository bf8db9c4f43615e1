import { expect, test } from 'vitest';
import { type ClaimView, foldClaim } from './claim.ts';

const by = (version: number, name: string | null): ClaimView => ({
  orderId: 'o',
  by: name === null ? null : { accountId: name, name },
  version,
});
const changed = (claim: ClaimView) => ({ type: 'claim.changed', claim }) as const;

test('whoever was told of last packs the order, and late news changes nothing', () => {
  const claims = foldClaim([], changed(by(1, 'Li')));

  const ended = foldClaim(claims, changed(by(2, null)));

  expect(ended).toEqual([by(2, null)]);
  expect(foldClaim(ended, changed(by(1, 'Li')))).toBe(ended);
  expect(foldClaim(ended, changed(by(3, 'Robin')))).toEqual([by(3, 'Robin')]);
});
