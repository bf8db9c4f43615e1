import fc from 'fast-check';
import superjson, { type SuperJSONResult } from 'superjson';
import { expect, test } from 'vitest';
import { writeOutput } from './write-output.ts';

const overTheWire = (wire: unknown): unknown =>
  superjson.deserialize(JSON.parse(JSON.stringify(wire)) as SuperJSONResult);

const date = fc.date({ noInvalidDate: true });
const key = fc
  .oneof(fc.string({ maxLength: 8 }), fc.constantFrom('a.b', 'back\\slash', '\\.', ''))
  .filter((k) => k !== '__proto__');
const answer = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('any')),
    fc.dictionary(key, tie('any'), { noNullPrototype: true }),
  ),
  leaf: fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.integer(),
    fc.constant(null),
    date,
    fc.double(),
    fc.bigInt(),
    fc.constant(new Set([1])),
  ),
})).any;

test('whatever is answered arrives as superjson would bring it', () => {
  fc.assert(
    fc.property(answer, (value) => {
      expect(overTheWire(writeOutput(value))).toEqual(overTheWire(superjson.serialize(value)));
    }),
    { numRuns: 200 },
  );
});

test.each([undefined, null, 7, 'text', new Date(5), [undefined, 1], { list: [new Date(1), { at: new Date(2) }] }])(
  '%j',
  (value) => {
    expect(overTheWire(writeOutput(value))).toEqual(value);
  },
);

test('a field that is undefined reads as undefined', () => {
  expect(overTheWire(writeOutput({ a: undefined, b: 1 }))).toEqual({ b: 1 });
});

test('nothing is copied of what is plain', () => {
  const value = { items: [{ name: 'tea' }] };

  expect((writeOutput(value) as { json: unknown }).json).toBe(value);
});
