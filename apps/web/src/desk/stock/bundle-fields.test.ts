import { expect, test } from 'vitest';
import { type BundleFields, fieldsOfBundle, readBundle } from './bundle-fields.ts';

const part = (quantity: string) => ({ variantId: 'v', sku: 'TEA', quantity });
const fields: BundleFields = { ...fieldsOfBundle(undefined), parts: [part('2')] };

test('parts, with a price of their own or less some percent', () => {
  expect(readBundle(fields)).toEqual({ draft: { parts: [{ variantId: 'v', quantity: 2 }], percentOff: null } });
  expect(readBundle({ ...fields, isByParts: true, percent: '15' })).toMatchObject({ draft: { percentOff: 15 } });
});

test.each([
  [{ parts: [] }, 'empty'],
  [{ parts: [part('0')] }, 'quantityWrong'],
  [{ parts: [part('1.5')] }, 'quantityWrong'],
  [{ isByParts: true, percent: '91' }, 'percentWrong'],
  [{ isByParts: true, percent: '' }, 'percentWrong'],
] as const)('%o is refused', (change, fault) => {
  expect(readBundle({ ...fields, ...change })).toEqual({ fault });
});
