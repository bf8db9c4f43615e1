import { expect, test } from 'vitest';
import { makeItem, makeSale } from '../../testing/make-sale.ts';
import { fieldsOf, newItem, readFields } from './flash-fields.ts';

const NOW = new Date('2026-05-01T10:00:00Z');
const at = (hour: number) => new Date(Date.UTC(2026, 4, 1, hour));
const sale = makeSale({ opensAt: at(11), startsAt: at(12), endsAt: at(13) });

const faultsOf = (fields: ReturnType<typeof fieldsOf>) => {
  const read = readFields(fields, 'EUR', NOW);
  return 'faults' in read ? [...read.faults] : [];
};

test('a sale that is opened and saved is the same sale', () => {
  const { name, opensAt, startsAt, endsAt } = sale;
  const items = [{ variantId: 'red-m', price: 500, quota: 50, perAccount: 1 }];

  expect(readFields(fieldsOf(sale, 'EUR'), 'EUR', NOW)).toEqual({ draft: { name, opensAt, startsAt, endsAt, items } });
});

test('nothing is saved without names, times and items', () => {
  expect(faultsOf(fieldsOf(null, 'EUR'))).toEqual(['opensAt', 'startsAt', 'endsAt', 'nameEn', 'nameZh', 'items']);
});

test('a sale starts in the future, after its queue opens, and ends later', () => {
  const fields = fieldsOf(sale, 'EUR');

  expect(faultsOf(fieldsOf({ ...sale, opensAt: at(8), startsAt: at(9) }, 'EUR'))).toEqual(['startsAt']);
  expect(faultsOf({ ...fields, opensAt: fields.endsAt })).toEqual(['startsAt']);
  expect(faultsOf({ ...fields, endsAt: fields.startsAt })).toEqual(['endsAt']);
});

test('numbers of an item that make no sense are named by its article number', () => {
  const fields = fieldsOf(sale, 'EUR');
  const item = { ...newItem(makeItem()), price: '4.999', quota: '0' };

  expect(faultsOf({ ...fields, items: [item] })).toEqual(['price RED-M', 'quota RED-M']);
});
