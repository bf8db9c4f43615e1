import { expect, test } from 'vitest';
import { makeStaffProduct } from '../testing/make-staff-product.ts';
import { EMPTY_VARIANT, fieldsOf, readFields } from './product-fields.ts';

test('a product that nobody touched is read as it was', () => {
  const product = makeStaffProduct();
  const { id: _id, status: _status, version: _version, currency, publishedAt: _at, createdAt: _on, ...draft } = product;

  expect(readFields(fieldsOf(product), currency)).toEqual({ draft });
});

test('the field that makes no sense is named', () => {
  const fields = fieldsOf(makeStaffProduct());
  const faultOf = (change: Partial<typeof fields>) => readFields({ ...fields, ...change }, 'USD');

  expect(faultOf({ slug: 'Not a slug' })).toEqual({ fault: 'slug' });
  expect(faultOf({ nameZh: ' ' })).toEqual({ fault: 'name' });
  expect(faultOf({ variants: [] })).toEqual({ fault: 'variants' });
  const [variant = EMPTY_VARIANT] = fields.variants;
  expect(faultOf({ variants: [{ ...variant, price: 'a lot' }] })).toEqual({ fault: 'price' });
  expect(faultOf({ variants: [{ ...variant, weightGrams: '1.5' }] })).toEqual({ fault: 'weightGrams' });
});

test('a price is typed with a point or a comma', () => {
  const fields = fieldsOf(makeStaffProduct());
  const [variant = EMPTY_VARIANT] = fields.variants;

  const read = readFields({ ...fields, variants: [{ ...variant, price: '12,50' }] }, 'USD');

  expect(read).toMatchObject({ draft: { variants: [{ price: 1_250 }] } });
});
