import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PARCEL_RESOLUTIONS, SHIPMENT_STATUSES, type ShipmentStatus } from './shipment.ts';
import {
  estimateAfter,
  hasLeft,
  isUnderWay,
  requireCallable,
  requireCameBack,
  requireRefused,
  SHIPMENT_MOVES,
  scanTime,
  statusAfterScan,
} from './shipment-rules.ts';

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

test('a scan says nothing of what is between the shop and the carrier', () => {
  for (const status of SHIPMENT_STATUSES.filter((one) => !hasLeft(one))) {
    expect(statusAfterScan({ status: 'refused', lastScanAt: null }, { status, at: at(1) })).toBe('refused');
    expect(statusAfterScan({ status: 'label_created', lastScanAt: null }, { status, at: at(1) })).toBe('label_created');
  }
});

test('a parcel that is being called back goes its way when the carrier has it already', () => {
  expect(statusAfterScan({ status: 'cancelling', lastScanAt: null }, { status: 'picked_up', at: at(1) })).toBe(
    'picked_up',
  );
  expect(statusAfterScan({ status: 'cancelled', lastScanAt: null }, { status: 'picked_up', at: at(1) })).toBe(
    'cancelled',
  );
});

test('only a parcel with a label can be called back, and what came back is decided once', () => {
  for (const status of SHIPMENT_STATUSES) {
    if (status === 'label_created') expect(() => requireCallable(status)).not.toThrow();
    else expect(() => requireCallable(status)).toThrow(expect.objectContaining({ reason: 'SHIPMENT_NOT_CANCELLABLE' }));
    for (const resolution of [null, ...PARCEL_RESOLUTIONS]) {
      const isOpen = status === 'returned' && resolution === null;
      const look = () => requireCameBack({ status, resolution });
      if (isOpen) expect(look).not.toThrow();
      else expect(look).toThrow(expect.objectContaining({ reason: 'SHIPMENT_NOT_RETURNED' }));
    }
  }
});

test('an estimate never lies before the scan that brought it, nor ends before it begins', () => {
  const minute = fc.integer({ min: 0, max: 100 });
  const window = fc.option(fc.record({ from: minute.map(at), to: minute.map(at) }));
  fc.assert(
    fc.property(fc.array(fc.tuple(window, minute)), (scans) => {
      let known = null as ReturnType<typeof estimateAfter>;
      for (const [told, seen] of scans) {
        const next = estimateAfter(known, told, at(seen));
        if (next !== known && next !== null) {
          expect(next.from.getTime()).toBeLessThanOrEqual(next.to.getTime());
          expect(next.from.getTime()).toBeGreaterThanOrEqual(at(seen).getTime());
        }
        known = next;
      }
    }),
  );
});

test('only a refused parcel is asked for again or given up', () => {
  for (const status of SHIPMENT_STATUSES) {
    const isChanged = status === 'refused';
    if (isChanged) expect(() => requireRefused(status)).not.toThrow();
    else expect(() => requireRefused(status)).toThrow(expect.objectContaining({ reason: 'SHIPMENT_NOT_REFUSED' }));
  }
});

test('no carrier has a parcel that was refused or given up', () => {
  expect(SHIPMENT_STATUSES.filter((status) => !isUnderWay(status))).toEqual(['refused', 'cancelled']);
  expect(SHIPMENT_STATUSES.filter((status) => !hasLeft(status))).toEqual([
    'requested',
    'refused',
    'cancelling',
    'cancelled',
    'label_created',
  ]);
});
