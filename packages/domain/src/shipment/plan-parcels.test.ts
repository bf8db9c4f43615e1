import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ParcelContent, unpackedUnits } from './fulfilment.ts';
import { freeHolds, type HeldUnits, type SoldLine, stockOf } from './parcel-units.ts';
import { type PackedUnits, planParcels, requirePacked, waitingUnits } from './plan-parcels.ts';

const sold = (id: string, variantId: string, quantity: number, parts: Record<string, number> = {}): SoldLine => ({
  ...{ id, variantId, quantity, calledOff: 0 },
  parts: Object.entries(parts).map(([part, each]) => ({ variantId: part, quantity: each })),
});
const held = (warehouseId: string, units: Record<string, number>): HeldUnits[] =>
  Object.entries(units).map(([variantId, quantity]) => ({ warehouseId, variantId, quantity }));
const parcel = ({ warehouseId, lines }: PackedUnits, status: ParcelContent['status'] = 'requested'): ParcelContent => ({
  ...{ status, warehouseId, lines, returnId: null, resendsId: null, resolution: null },
});

const set = (quantity: number) => sold('sets', 'set', quantity, { cup: 2, pot: 1 });
const cups = (quantity: number) => sold('cups', 'cup', quantity);
const units = (orderLineId: string, quantity: number) => ({ orderLineId, quantity });
const awaitedPot = { variantId: 'pot', sku: 'POT', quantity: 1, arrivesOn: null };

test('a unit of a bundle is packed where all of its parts lie, before anything takes one of them by itself', () => {
  const holds = [...held('north', { cup: 3 }), ...held('south', { cup: 2, pot: 1 })];

  expect(planParcels([cups(3), set(1)], holds, [])).toEqual([
    { warehouseId: 'north', lines: [units('cups', 3)] },
    { warehouseId: 'south', lines: [units('sets', 1)] },
  ]);
});

test('a bundle that no warehouse has whole is packed where most of it lies', () => {
  const holds = [...held('north', { pot: 1 }), ...held('south', { cup: 2 })];
  const [planned, ...others] = planParcels([set(1)], holds, []);

  expect([planned, others]).toEqual([{ warehouseId: 'south', lines: [units('sets', 1)] }, []]);
  const packed = [parcel({ warehouseId: 'south', lines: [units('sets', 1)] })];
  expect(freeHolds([set(1)], holds, packed).every(({ units: left }) => [...left.values()].every((n) => n === 0))).toBe(
    true,
  );
  expect(stockOf({ lines: [units('sets', 3)], resendsId: null }, [set(3)])).toEqual([
    { variantId: 'cup', quantity: 6 },
    { variantId: 'pot', quantity: 3 },
  ]);
});

test('what is still to come waits, is not packed, and says so', () => {
  const holds = held('north', { cup: 5, pot: 1 });
  const lines = [set(2), cups(1)];
  const pack = (quantity: number, awaited = [awaitedPot], warehouseId = 'north') =>
    requirePacked({ warehouseId, lines: [units('sets', quantity)] }, lines, holds, [], awaited);

  expect(planParcels(lines, holds, [])).toEqual([
    { warehouseId: 'north', lines: [units('sets', 1), units('cups', 1)] },
  ]);
  expect(waitingUnits(lines, holds, [])).toEqual([units('sets', 1)]);
  expect(() => pack(1)).not.toThrow();
  expect(() => pack(2)).toThrow(
    expect.objectContaining({
      reason: 'ORDER_AWAITS_STOCK',
      details: { orderLineId: 'sets', left: 1, awaited: [awaitedPot] },
    }),
  );
  expect(() => pack(3)).toThrow(expect.objectContaining({ reason: 'ORDER_NOT_PACKABLE' }));
  expect(() => pack(2, [])).toThrow(expect.objectContaining({ reason: 'ORDER_NOT_PACKABLE' }));
  expect(() => pack(1, [], 'south')).toThrow(expect.objectContaining({ reason: 'ORDER_NOT_PACKABLE' }));
});

const WAREHOUSES = ['north', 'south', 'east'];
const VARIANTS = ['cup', 'pot', 'lid'];
/** An order of bundles and units by themselves, whose units are spread over warehouses; of some it waits. */
const order = fc
  .record({
    sets: fc.integer({ min: 1, max: 4 }),
    boxes: fc.integer({ min: 1, max: 3 }),
    cups: fc.integer({ min: 1, max: 3 }),
    places: fc.array(fc.constantFrom(...WAREHOUSES), { minLength: 40, maxLength: 40 }),
    comes: fc.integer({ min: 0, max: 4 }),
    packs: fc.array(
      fc.tuple(
        fc.constantFrom(...WAREHOUSES),
        fc.constantFrom('sets', 'boxes', 'cups'),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom('requested', 'label_created', 'cancelled'),
      ),
      { maxLength: 10 },
    ),
  })
  .map(({ sets, boxes, places, comes, packs, cups: single }) => {
    const lines = [cups(single), set(sets), sold('boxes', 'box', boxes, { cup: 1, lid: 3 })];
    const all = lines.flatMap((line) =>
      stockOf({ lines: [units(line.id, line.quantity)], resendsId: null }, [line]).flatMap(({ variantId, quantity }) =>
        Array.from({ length: quantity }, () => variantId),
      ),
    );
    const one = all.map((variantId, n) => ({ warehouseId: places[n % 40] ?? 'north', variantId, quantity: 1 }));
    // A hold for each warehouse and variant, in the order of the warehouses.
    const sum = (from: readonly HeldUnits[]) =>
      WAREHOUSES.flatMap((warehouseId) =>
        VARIANTS.flatMap((variantId) => {
          const quantity = from.filter(
            (hold) => hold.warehouseId === warehouseId && hold.variantId === variantId,
          ).length;
          return quantity > 0 ? [{ warehouseId, variantId, quantity }] : [];
        }),
      );
    return { lines, packs, now: sum(one.slice(comes)), later: sum(one) };
  });

test('whatever is packed, no unit is in two parcels, and once all has come all that is planned packs the order', () => {
  fc.assert(
    fc.property(order, ({ lines, packs, now, later }) => {
      const parcels: ParcelContent[] = [];
      const tryToPack = (packed: PackedUnits, status: ParcelContent['status']) => {
        try {
          requirePacked(packed, lines, now, parcels);
        } catch {
          return;
        }
        parcels.push(parcel(packed, status));
      };
      for (const [warehouseId, id, quantity, status] of packs) {
        tryToPack({ warehouseId, lines: [units(id, quantity)] }, status);
      }

      requireNoUnitTwice(lines, now, parcels);
      const soon = [...parcels, ...planParcels(lines, now, parcels).map((planned) => parcel(planned))];
      requireNoUnitTwice(lines, now, soon);
      expect(waitingUnits(lines, now, parcels)).toEqual(
        lines.flatMap((line) => {
          const quantity = unpackedUnits(line, soon);
          return quantity > 0 ? [units(line.id, quantity)] : [];
        }),
      );
      const last = planParcels(lines, later, soon);
      for (const planned of last) expect(() => requirePacked(planned, lines, later, soon)).not.toThrow();
      const whole = [...soon, ...last.map((planned) => parcel(planned))];
      for (const line of lines) expect(unpackedUnits(line, whole)).toBe(0);
    }),
  );
});

function requireNoUnitTwice(
  lines: readonly SoldLine[],
  holds: readonly HeldUnits[],
  parcels: readonly ParcelContent[],
): void {
  const standing = parcels.filter(({ status }) => status !== 'cancelled');
  const packed = standing.flatMap((one) => stockOf(one, lines));
  for (const variantId of VARIANTS) {
    const of = (some: readonly { variantId: string; quantity: number }[]) =>
      some.reduce((sum, one) => sum + (one.variantId === variantId ? one.quantity : 0), 0);
    expect(of(packed)).toBeLessThanOrEqual(of(holds));
  }
  for (const line of lines) expect(unpackedUnits(line, parcels)).toBeGreaterThanOrEqual(0);
}
