import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHIPMENT_STATUSES, type ShipmentStatus } from './shipment.ts';
import { hasLeft, isUnderWay, requireRefused, SHIPMENT_MOVES, scanTime, statusAfterScan } from './shipment-rules.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));

test('scans in any order never take a parcel off its graph or back in time', () => {
  const scan = fc.record({ status: fc.constantFrom(...SHIPMENT_STATUSES), minute: fc.integer({ min: 0, max: 50 }) });
  fc.assert(
    fc.property(fc.array(scan, { maxLength: 30 }), (scans) => {
      let status: ShipmentStatus = 'label_created';
      let lastScanAt = null as Date | null;
      for (const { status: seen, minute } of scans) {
        const next = statusAfterScan({ status, lastScanAt }, { status: seen, at: at(minute) });
        expect(next === status || SHIPMENT_MOVES[status].includes(next)).toBe(true);
        if (lastScanAt !== null && at(minute) < lastScanAt) expect(next).toBe(status);
        status = next;
        lastScanAt = lastScanAt === null || at(minute) > lastScanAt ? at(minute) : lastScanAt;
      }
    }),
    { numRuns: 2_000 },
  );
});

test('a hub scan that came late does not take the parcel back there', () => {
  const parcel = { status: 'out_for_delivery', lastScanAt: at(30) } as const;

  expect(statusAfterScan(parcel, { status: 'in_transit', at: at(20) })).toBe('out_for_delivery');
});

test('a scan from the far future is taken to be from now', () => {
  const receivedAt = at(0);

  expect(scanTime({ occurredAt: new Date('2099-01-01'), receivedAt })).toBe(receivedAt);
  expect(scanTime({ occurredAt: at(4), receivedAt })).toEqual(at(4));
});

test('only a refused parcel is asked for again or given up', () => {
  for (const status of SHIPMENT_STATUSES) {
    const isChanged = SHIPMENT_MOVES[status].some((next) => next === 'cancelled' || next === 'requested');
    if (isChanged) expect(() => requireRefused(status)).not.toThrow();
    else expect(() => requireRefused(status)).toThrow(expect.objectContaining({ reason: 'SHIPMENT_NOT_REFUSED' }));
  }
});

test('no carrier has a parcel that was refused or given up', () => {
  expect(SHIPMENT_STATUSES.filter((status) => !isUnderWay(status))).toEqual(['refused', 'cancelled']);
  expect(SHIPMENT_STATUSES.filter((status) => !hasLeft(status))).toEqual([
    'requested',
    'refused',
    'cancelled',
    'label_created',
  ]);
});
