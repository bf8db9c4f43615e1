import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { estimateArrival } from './estimate.ts';
import type { Place } from './places/route.ts';
import {
  cancelShipment,
  chooseNextScan,
  createShipment,
  type Mishaps,
  SCANS,
  type Shipment,
  scanShipment,
} from './shipment.ts';

const LEG_MS = 1000;
const start = Date.parse('2026-03-01T12:00:00Z');
const none: Mishaps = { delayed: 0, attempted: 0, returned: 0 };

function stop(name: string): Place {
  return {
    name,
    city: name,
    cityNames: { en: name, 'zh-CN': name },
    region: '',
    country: 'DE',
    latitude: 50,
    longitude: 10,
  };
}

function makeShipment(places = ['Shop', 'Leipzig', 'Home']): Shipment {
  const route = places.map(stop);
  const request = {
    id: 'shp_1',
    trackingNumber: 'PC1',
    reference: 'order-1',
    from: stop('Shop'),
    to: stop('Home'),
    addressLines: [],
    weightGrams: 1,
    webhookUrl: 'http://shop.test',
    route,
  };
  return createShipment(request, new Date(start), LEG_MS);
}

/** Lets a parcel travel by its own clock to the end. */
function travel(shipment: Shipment, mishaps: Mishaps, seed = 1): readonly Shipment[] {
  const random = createRandom(seed);
  const states = [shipment];
  for (let last = shipment; last.nextScanAt !== null; ) {
    const status = chooseNextScan(last, mishaps, random);
    if (!status) break;
    last = scanShipment(last, status, new Date(last.nextScanAt), LEG_MS);
    states.push(last);
  }
  return states;
}

const undisturbedArrival = (shipment: Shipment) => travel(shipment, none).at(-1)?.scans.at(-1)?.occurredAt;
const isLastAttempt = ({ status, scans }: Shipment) =>
  status === 'attempted' && scans.filter((scan) => scan.status === 'attempted').length === 3;
const statusesOf = (states: readonly Shipment[]) => states.map((shipment) => shipment.status);

describe('travelling', () => {
  test('a parcel is scanned at each place and handed over', () => {
    const states = travel(makeShipment(), none);

    expect(statusesOf(states)).toEqual([
      'label_created',
      'picked_up',
      'in_transit',
      'in_transit',
      'out_for_delivery',
      'delivered',
    ]);
    const scans = states.at(-1)?.scans ?? [];
    expect(scans.map((scan) => scan.place.name)).toEqual(['Shop', 'Leipzig', 'Home', 'Home', 'Home']);
    expect(scans.map((scan) => scan.sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(scans.map((scan) => Date.parse(scan.occurredAt) - start)).toEqual([1000, 2000, 3000, 4000, 5000]);
    expect(states.at(-1)?.nextScanAt).toBeNull();
  });

  test('nobody at home three times sends it back', () => {
    const states = statusesOf(travel(makeShipment(), { ...none, attempted: 1 }));

    expect(states.filter((status) => status === 'attempted')).toHaveLength(3);
    expect(states.at(-1)).toBe('returned');
  });

  test('a parcel waits for its pickup, and one that was called back for nothing more', () => {
    const { id, trackingNumber, reference, from, to, addressLines, weightGrams, webhookUrl, route } = makeShipment();
    const request = { id, trackingNumber, reference, from, to, addressLines, weightGrams, webhookUrl, route };
    const waiting = createShipment(request, new Date(start), LEG_MS, 20 * LEG_MS);

    expect(Date.parse(waiting.nextScanAt ?? '') - start).toBe(20 * LEG_MS);
    const cancelled = cancelShipment(waiting);
    expect(cancelled).toMatchObject({ status: 'cancelled', nextScanAt: null });
    expect(cancelShipment(cancelled)).toBe(cancelled);
    expect(() => scanShipment(cancelled, 'picked_up', new Date(start), LEG_MS)).toThrow('cannot become picked_up');
    const pickedUp = scanShipment(waiting, 'picked_up', new Date(start), LEG_MS);
    expect(() => cancelShipment(pickedUp)).toThrow('cannot be called back');
  });

  test('a scan that cannot follow is refused', () => {
    const delivered = travel(makeShipment(), none).at(-1);

    expect(() => scanShipment(makeShipment(), 'delivered', new Date(start), LEG_MS)).toThrow('cannot become delivered');
    expect(delivered && chooseNextScan(delivered, none, () => 0)).toBeUndefined();
  });

  test('it is not out for delivery before its last place, nor in transit after it', () => {
    const [, , atHub, atLast] = travel(makeShipment(), none);

    expect(() => atHub && scanShipment(atHub, 'out_for_delivery', new Date(start), LEG_MS)).toThrow('cannot become');
    expect(() => atLast && scanShipment(atLast, 'in_transit', new Date(start), LEG_MS)).toThrow('cannot become');
  });

  test('whatever goes wrong, every parcel ends, on allowed steps, and its estimate slips only when it must', () => {
    const share = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(share, share, share, fc.integer(), (delayed, attempted, returned, seed) => {
        const states = travel(makeShipment(['a', 'b', 'c', 'd', 'e']), { delayed, attempted, returned }, seed);

        expect(['delivered', 'returned']).toContain(states.at(-1)?.status);
        for (const [index, next] of states.entries()) {
          const before = states[index - 1];
          if (!before) continue;
          expect(SCANS[before.status]).toContain(next.status);
          expect(next.estimate.from <= next.estimate.to).toBe(true);
          const slips = next.estimate.to > before.estimate.to;
          if (slips && !isLastAttempt(next)) expect(next.estimate.to).toBe(undisturbedArrival(next));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('an estimate', () => {
  const at = new Date(start);
  const ms = (text: string) => Date.parse(text) - start;

  test('is a window around what is expected, narrower with less ahead', () => {
    const far = estimateArrival(at, 6, LEG_MS, null);
    const near = estimateArrival(at, 1, LEG_MS, null);

    expect([ms(far.from), ms(far.to)]).toEqual([3000, 9000]);
    expect([ms(near.from), ms(near.to)]).toEqual([0, 2000]);
  });

  test('a promise that can be kept is kept', () => {
    const promised = { from: at.toISOString(), to: new Date(start + 6500).toISOString() };

    expect(ms(estimateArrival(at, 6, LEG_MS, promised).to)).toBe(6500);
  });

  test('a promise that cannot be kept slips to what is expected and no further', () => {
    const promised = { from: at.toISOString(), to: new Date(start + 4000).toISOString() };

    expect(ms(estimateArrival(at, 6, LEG_MS, promised).to)).toBe(6000);
  });

  test('of a parcel without mishaps never slips and is met', () => {
    const states = travel(makeShipment(['a', 'b', 'c', 'd', 'e', 'f']), none);
    const ends = states.map((shipment) => Date.parse(shipment.estimate.to));
    const arrived = Date.parse(states.at(-1)?.scans.at(-1)?.occurredAt ?? '');

    expect(ends.every((end, index) => index === 0 || end <= (ends[index - 1] ?? 0))).toBe(true);
    expect(arrived).toBeLessThanOrEqual(ends.at(-1) ?? 0);
  });
});
