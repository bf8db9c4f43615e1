import { expect, test } from 'vitest';
import { createFaultSwitches, type Faults } from '../faults.ts';
import { faultsOf, faultsOn, switchFaults } from './fault-list.ts';

const switched = (now: Faults, service: 'payment' | 'carrier', ...names: readonly string[]) =>
  faults(switchFaults(now, service, new Set(names)));
const faults = (set: object = {}) => {
  const switches = createFaultSwitches(Math.random);
  switches.set(set);
  return switches.current;
};

test('each service lists what can happen to it', () => {
  expect(faultsOf('payment')).toContain('refundFail');
  expect(faultsOf('payment')).not.toContain('returned');
  expect(faultsOf('carrier')).toContain('returned');
  expect(faultsOf('carrier')).not.toContain('wrongAmount');
});

test('a fault is switched on for everything and off again', () => {
  const on = switched(faults(), 'payment', 'refundFail', 'webhookReorder');
  expect(on).toEqual(faults({ payment: { refundFailRate: 1 }, webhook: { reorder: true } }));
  expect([...faultsOn(on)]).toEqual(['webhookReorder', 'refundFail']);

  expect(switched(on, 'payment')).toEqual(faults());
  expect(switched(switched(faults(), 'carrier', 'delayed'), 'carrier').shipment).toEqual({});
});

test('what was set finer stays as it is while it is on, and what is not listed always', () => {
  const fine = faults({ webhook: { drop: 0.1, skewSeconds: 30 } });

  expect(switched(fine, 'payment', 'webhookDrop')).toEqual(fine);
  expect(switched(fine, 'payment')).toEqual(faults({ webhook: { skewSeconds: 30 } }));
});

test('names of other services and of nothing do nothing', () => {
  expect(switched(faults(), 'payment', 'returned', '__proto__', 'nonsense')).toEqual(faults());
});
