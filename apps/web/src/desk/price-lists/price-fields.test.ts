import { expect, test } from 'vitest';
import { stateOf } from './list-fields.ts';
import { fieldsOf, parsePasted, readPrice } from './price-fields.ts';

const name = { en: 'Mug', 'zh-CN': '杯' };
const view = { variantId: 'v', sku: 'MUG', name, base: 1_000, amount: 900, compareAt: 1_000, now: null };

test('a price that is not touched is saved as it was, and one that is taken out has no amount', () => {
  expect(readPrice(fieldsOf(view, 'EUR'), 'EUR')).toEqual({ variantId: 'v', amount: 900, compareAt: 1_000 });
  expect(readPrice({ ...fieldsOf(view, 'EUR'), price: null }, 'EUR')).toMatchObject({ amount: null });
});

test.each([
  ['', ''],
  ['9.999', ''],
  ['ten', ''],
  ['9', '9'],
  ['9', 'x'],
])('the price "%s" with "%s" before it is none', (price, before) => {
  expect(readPrice({ ...fieldsOf(view, 'EUR'), price, before }, 'EUR')).toBeNull();
});

test('a pasted sheet is read whatever separates its cells, without its heading', () => {
  const text = 'sku,price,before\nMUG,9.50,12\r\nPOT;8,25\n\nCUP\t7\nMUG,9.00\n"JAR",5\nBAD,x\nBAD,1,2,3';

  expect(parsePasted(text, 'EUR')).toEqual({
    rows: [
      { line: 6, sku: 'MUG', price: '9.00', before: '' },
      { line: 3, sku: 'POT', price: '8,25', before: '' },
      { line: 5, sku: 'CUP', price: '7', before: '' },
      { line: 7, sku: 'JAR', price: '5', before: '' },
    ],
    badLines: [8, 9],
  });
  expect(parsePasted('MUG,950', 'JPY').rows).toHaveLength(1);
  expect(parsePasted('MUG,9.5', 'JPY').badLines).toEqual([1]);
});

test('a list is in force from its first moment to before its last', () => {
  const at = (hour: number) => new Date(Date.UTC(2030, 0, 1, hour));
  const list = { name: 'Night', currency: 'EUR', priority: 0, startsAt: at(2), endsAt: at(4) };

  expect([1, 2, 3, 4].map((hour) => stateOf(list, at(hour)))).toEqual(['later', 'inForce', 'inForce', 'over']);
  expect(stateOf({ ...list, startsAt: null, endsAt: null }, at(1))).toBe('inForce');
});
