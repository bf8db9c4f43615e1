import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Machine, proveMachine } from './states/machine.ts';
import { proveStates } from './states.ts';

test('whatever happens in whatever order, nothing leaves its drawn graph, and all of the graph is reached', () => {
  const proofs = proveStates({ count: 3_000, seed: 1 });

  expect(proofs.map(({ machine, fault, missed }) => ({ machine, fault, missed }))).toEqual(
    ['order', 'payment', 'shipment', 'return'].map((machine) => ({ machine, fault: null, missed: [] })),
  );
});

const door: Machine<string, string> = {
  name: 'door',
  drawing: `
    open → closed
    closed → open locked`,
  skips: false,
  starts: ['open'],
  happening: fc.constantFrom('open', 'closed', 'locked'),
  statusOf: (status) => status,
  apply: (_, wanted) => wanted,
};

test('a step that is not drawn is found, in the shortest sequence that takes it', () => {
  const { fault } = proveMachine(door, { count: 1_000, seed: 1 });

  expect(fault).toContain('from open to locked, which is not drawn');
  expect(fault).toContain('["open",["locked"]]');
});

test('an arrow that nothing follows is missed', () => {
  const stuck = { ...door, apply: (status: string, wanted: string) => (wanted === 'locked' ? status : wanted) };

  expect(proveMachine(stuck, { count: 1_000, seed: 1 })).toMatchObject({ fault: null, missed: ['closed → locked'] });
});

test('where steps may be skipped, a jump along the arrows is as good as each of them, and one against them is not', () => {
  const forward = { ...door, drawing: 'open → closed\nclosed → locked', skips: true };
  const jump = { ...forward, apply: () => 'locked' };
  const back = { ...forward, starts: ['locked'], apply: () => 'open' };

  expect(proveMachine(jump, { count: 100, seed: 1 }).fault).toBeNull();
  expect(proveMachine(back, { count: 100, seed: 1 }).fault).toContain('from locked to open');
});
