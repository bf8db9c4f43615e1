import { expect, test } from 'vitest';
import { makeSale } from '../testing/make-sale.ts';
import { foldSale, phaseAt, received, reread, unitsLeft } from './live-sale.ts';

const moved = (version: number, sold: number) => ({
  type: 'flash.moved' as const,
  queue: { variantId: 'red-m', version, quota: 50, sold, joined: 60, admitted: sold, lost: null },
});
const soldOf = ({ sale }: ReturnType<typeof received>) => sale.items[0]?.sold;

test('the queue of an item follows events, and an older one changes nothing', () => {
  const live = received(makeSale());

  const later = foldSale(foldSale(live, moved(9, 30)), moved(8, 20));

  expect(soldOf(later)).toBe(30);
  expect(later.sale.items[0]).toMatchObject({ sku: 'RED-M', joined: 60 });
  expect(foldSale(later, { type: 'flash.changed', version: 2 })).toBe(later);
  expect(foldSale(later, { type: 'market.changed', marketId: 'one', version: 2 })).toBe(later);
});

test('an answer that was overtaken by events does not turn the queue back', () => {
  const known = foldSale(received(makeSale()), moved(9, 30));

  expect(soldOf(reread(known, received(makeSale())))).toBe(30);
});

test('the phase goes by the clock of the shop', () => {
  const sale = makeSale();
  const deviceIsSlow = received(sale, sale.now.getTime() - 600_000);

  expect(phaseAt(received(sale, sale.now.getTime()), sale.now)).toBe('waiting');
  expect(phaseAt(deviceIsSlow, sale.now)).toBe('open');
  expect(phaseAt(received({ ...sale, phase: 'cancelled' }), sale.now)).toBe('cancelled');
});

test('units of orders that were not paid count as left again', () => {
  expect(unitsLeft(moved(1, 49).queue)).toBe(1);
});
