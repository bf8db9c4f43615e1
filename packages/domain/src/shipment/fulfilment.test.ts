import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasAllLeft, type ParcelContent, progressOf, requireRest, unpackedUnits } from './fulfilment.ts';
import type { SoldLine } from './parcel-units.ts';
import { planParcels, requirePacked } from './plan-parcels.ts';
import { SHIPMENT_STATUSES } from './shipment.ts';
import { hasLeft } from './shipment-rules.ts';

const cups: SoldLine = { id: 'cups', variantId: 'cup', quantity: 3, calledOff: 0, parts: [] };
const tea: SoldLine = { id: 'teas', variantId: 'tea', quantity: 1, calledOff: 0, parts: [] };
const lines = [cups, tea];
const order = { number: 1001, status: 'packed' } as const;
const holds = [
  { warehouseId: 'north', variantId: 'cup', quantity: 2 },
  { warehouseId: 'south', variantId: 'cup', quantity: 1 },
  { warehouseId: 'south', variantId: 'tea', quantity: 1 },
];
const parcel = (
  status: ParcelContent['status'],
  warehouseId: string,
  units: Record<string, number>,
): ParcelContent => ({
  status,
  warehouseId,
  lines: Object.entries(units).map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
  returnId: null,
  resendsId: null,
  resolution: null,
});
const north = (status: ParcelContent['status']) => parcel(status, 'north', { cups: 2 });
const south = (status: ParcelContent['status']) => parcel(status, 'south', { cups: 1, teas: 1 });

test('an order that lies in two warehouses becomes two parcels, each with what lies there', () => {
  expect(planParcels(lines, holds, [])).toEqual([
    { warehouseId: 'north', lines: [{ orderLineId: 'cups', quantity: 2 }] },
    {
      warehouseId: 'south',
      lines: [
        { orderLineId: 'cups', quantity: 1 },
        { orderLineId: 'teas', quantity: 1 },
      ],
    },
  ]);
});

test('what is in a parcel is not packed again, unless the parcel is given up', () => {
  const packed = parcel('label_created', 'north', { cups: 1 });

  expect(planParcels(lines, holds, [packed])[0]).toEqual({
    warehouseId: 'north',
    lines: [{ orderLineId: 'cups', quantity: 1 }],
  });
  expect(planParcels(lines, holds, [{ ...packed, status: 'cancelled' }])).toEqual(planParcels(lines, holds, []));
  // What has left is held no more.
  expect(planParcels(lines, holds.slice(1), [north('picked_up')])).toEqual(planParcels(lines, holds, []).slice(1));
});

test('more than a warehouse has, a line twice, nothing and what is not of the order is refused', () => {
  const pack = (warehouseId: string, ...packed: readonly (readonly [string, number])[]) =>
    requirePacked(
      { warehouseId, lines: packed.map(([orderLineId, quantity]) => ({ orderLineId, quantity })) },
      ...([lines, holds, [parcel('requested', 'north', { cups: 1 })]] as const),
    );

  expect(() => pack('north', ['cups', 1])).not.toThrow();
  expect(() => pack('south', ['cups', 1], ['teas', 1])).not.toThrow();
  expect(() => pack('north', ['cups', 2])).toThrow(
    expect.objectContaining({ reason: 'ORDER_NOT_PACKABLE', details: { orderLineId: 'cups', left: 1 } }),
  );
  expect(() => pack('north', ['teas', 1])).toThrow(expect.objectContaining({ reason: 'ORDER_NOT_PACKABLE' }));
  expect(() => pack('east', ['cups', 1])).toThrow(expect.objectContaining({ reason: 'ORDER_NOT_PACKABLE' }));
  expect(() => pack('south', ['spoons', 1])).toThrow(expect.objectContaining({ reason: 'NOT_FOUND' }));
  for (const wrong of [
    [],
    [['cups', 0]],
    [['cups', 0.5]],
    [
      ['teas', 1],
      ['teas', 1],
    ],
  ] as [string, number][][]) {
    expect(() => pack('south', ...wrong)).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
  }
});

test.each([
  ['none', [north('label_created'), south('requested')]],
  ['partly_shipped', [north('picked_up')]],
  ['partly_shipped', [north('in_transit'), south('label_created')]],
  ['shipped', [north('in_transit'), south('picked_up')]],
  ['partly_delivered', [north('delivered')]],
  ['partly_delivered', [north('delivered'), south('attempted')]],
  ['delivered', [north('delivered'), south('delivered')]],
  ['shipped', [north('returned'), south('in_transit')]],
  ['delivered', [north('delivered'), { ...south('returned'), resolution: 'taken_back' }]],
  [
    'taken_back',
    [
      { ...north('returned'), resolution: 'taken_back' },
      { ...south('returned'), resolution: 'taken_back' },
    ],
  ],
  [
    'shipped',
    [
      { ...north('returned'), resolution: 'sent_again' },
      { ...north('requested'), resendsId: 'n' },
      south('in_transit'),
    ],
  ],
  [
    'delivered',
    [{ ...north('returned'), resolution: 'sent_again' }, { ...north('delivered'), resendsId: 'n' }, south('delivered')],
  ],
] as [string, ParcelContent[]][])('an order is %s by its parcels', (progress, parcels) => {
  expect(progressOf(lines, parcels)).toBe(progress);
});

test('a rest can be cancelled once a part has left, and then nothing more is to leave', () => {
  const rest = requireRest(order, lines, [north('picked_up')]);

  expect(rest).toEqual([
    { orderLineId: 'cups', quantity: 1, calledOff: 0 },
    { orderLineId: 'teas', quantity: 1, calledOff: 0 },
  ]);
  const left = [
    { ...cups, calledOff: 1 },
    { ...tea, calledOff: 1 },
  ];
  expect(hasAllLeft(left, [north('picked_up')])).toBe(true);
  expect(progressOf(left, [north('delivered')])).toBe('delivered');
  for (const parcels of [[north('label_created')], [north('picked_up'), south('label_created')], []]) {
    expect(() => requireRest(order, lines, parcels)).toThrow(
      expect.objectContaining({ reason: 'ORDER_NOT_CANCELLABLE' }),
    );
  }
});

test('whatever is packed and scanned, no unit is planned twice, and all that is planned packs the order', () => {
  const status = fc.constantFrom(...SHIPMENT_STATUSES.filter((one) => !hasLeft(one)));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(status, fc.boolean(), fc.integer({ min: 1, max: 3 })), { maxLength: 8 }),
      (packings) => {
        const parcels: ParcelContent[] = [];
        for (const [state, isNorth, quantity] of packings) {
          const made = parcel(state, isNorth ? 'north' : 'south', { cups: quantity });
          try {
            requirePacked(made, lines, holds, parcels);
          } catch {
            continue;
          }
          parcels.push(made);
        }
        for (const line of lines) expect(unpackedUnits(line, parcels)).toBeGreaterThanOrEqual(0);
        const rest = planParcels(lines, holds, parcels).map(({ warehouseId, lines: units }) => ({
          ...north('requested'),
          warehouseId,
          lines: units,
        }));
        for (const line of lines) expect(unpackedUnits(line, [...parcels, ...rest])).toBe(0);
      },
    ),
  );
});
