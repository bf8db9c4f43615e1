import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasLeft, isFinal, statusAfterScan } from './scan.ts';
import { SHIPMENT_STATUSES, type ShipmentStatus } from './shipment.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 10, minute));

test('a parcel moves on with its scans', () => {
  expect(statusAfterScan('label_created', { status: 'picked_up', occurredAt: at(1) }, null)).toBe('picked_up');
  expect(statusAfterScan('in_transit', { status: 'out_for_delivery', occurredAt: at(2) }, at(1))).toBe(
    'out_for_delivery',
  );
});

test('a scan that comes late does not take the parcel back', () => {
  expect(statusAfterScan('out_for_delivery', { status: 'picked_up', occurredAt: at(1) }, at(5))).toBe(
    'out_for_delivery',
  );
});

test('within one stage the newest scan speaks', () => {
  expect(statusAfterScan('attempted', { status: 'out_for_delivery', occurredAt: at(9) }, at(5))).toBe(
    'out_for_delivery',
  );
  expect(statusAfterScan('attempted', { status: 'out_for_delivery', occurredAt: at(4) }, at(5))).toBe('attempted');
});

test('nothing follows on a delivery or a return', () => {
  expect(statusAfterScan('delivered', { status: 'returned', occurredAt: at(9) }, at(5))).toBe('delivered');
  expect(statusAfterScan('returned', { status: 'delivered', occurredAt: at(9) }, at(5))).toBe('returned');
});

test('a parcel that has left does not come back into the house, whatever the order of its scans', () => {
  const scans = fc.array(
    fc.record({ status: fc.constantFrom(...SHIPMENT_STATUSES), minute: fc.integer({ min: 0, max: 59 }) }),
    { maxLength: 30 },
  );

  fc.assert(
    fc.property(scans, (all) => {
      let status: ShipmentStatus = 'label_created';
      let last: Date | null = null;
      for (const scan of all) {
        const next = statusAfterScan(status, { status: scan.status, occurredAt: at(scan.minute) }, last);
        if (hasLeft(status) && !hasLeft(next)) return false;
        if (isFinal(status) && next !== status) return false;
        if (last === null || at(scan.minute) > last) last = at(scan.minute);
        status = next;
      }
      return true;
    }),
  );
});
