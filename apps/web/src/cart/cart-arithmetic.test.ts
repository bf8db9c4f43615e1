import { expect, test } from 'vitest';
import { eur, makeCart, makeLine } from '../testing/make.ts';
import { withLiveStock, withQuantity } from './cart-arithmetic.ts';

test('a foreseen quantity brings its totals along', () => {
  const cart = makeCart({ lines: [makeLine(), makeLine({ variantId: 'blue-m' })] });

  const foreseen = withQuantity(cart, 'red-m', 3);

  expect(foreseen.itemCount).toBe(5);
  expect(foreseen.subtotal).toEqual(eur(9500));
});

test('units sold to others become a decision while the cart is open', () => {
  expect(withLiveStock(makeLine(), 1).problems).toEqual([{ kind: 'fewer_left', available: 1 }]);
  expect(withLiveStock(makeLine(), 0).problems).toEqual([{ kind: 'sold_out' }]);
});

test('units that this cart holds itself stay available to it', () => {
  const held = makeLine({ available: 2, stock: [{ variantId: 'red-m', warehouseId: 'w', available: 0, version: 2 }] });

  expect(withLiveStock(held, 0).problems).toEqual([]);
});

test('a changed price stays a decision when stock moves', () => {
  const line = makeLine({ problems: [{ kind: 'price_changed', was: eur(1700), now: eur(1900) }] });

  expect(withLiveStock(line, 1).problems.map(({ kind }) => kind)).toEqual(['fewer_left', 'price_changed']);
});
