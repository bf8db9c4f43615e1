import superjson from 'superjson';
import { describe, expect, test } from 'vitest';
import { transformer } from './transformer.ts';

const read = (wire: unknown): unknown => transformer.input.deserialize(wire);
const throughWire = (value: unknown): unknown => read(JSON.parse(JSON.stringify(transformer.input.serialize(value))));

/** Of this process alone: what else the machine does is no matter. */
function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

test('plain JSON, dates and undefined arrive as they were sent', () => {
  const at = new Date('2026-02-03T04:05:06.789Z');
  const input = { text: '真', count: 3, at, none: undefined, list: [{ at }, null, true], deep: { er: { at } } };

  expect(throughWire(input)).toEqual(input);
  expect(throughWire(at)).toEqual(at);
  expect(throughWire(undefined)).toBeUndefined();
});

describe('what superjson would build for a stranger is refused', () => {
  test.each([
    ['a regular expression', /(a+)+$/],
    ['a URL', new URL('javascript:alert(1)')],
    ['a bigint', 10n],
    ['a set', new Set([1])],
    ['a map', new Map([[1, 2]])],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['an error', new Error('x')],
  ])('%s', (_name, value) => {
    expect(() => throughWire({ value })).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
  });

  test('a number of a million digits, at once', () => {
    const wire = { json: { n: '9'.repeat(1_000_000) }, meta: { values: { n: ['bigint'] } } };

    expect(cpuMs(() => expect(() => read(wire)).toThrow())).toBeLessThan(50);
  });
});

test.each(['__proto__', 'constructor', 'prototype'])('a key called %s is refused wherever it stands', (key) => {
  const json: unknown = JSON.parse(`{"list":[{"deep":{"${key}":{"polluted":1}}}]}`);

  expect(() => read({ json })).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test.each(['__proto__.polluted', 'constructor.prototype.polluted', 'missing', 'a.b.c'])(
  'an annotation of %s is refused',
  (path) => {
    expect(() => read({ json: { a: {} }, meta: { values: { [path]: ['undefined'] } } })).toThrow();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  },
);

test('nesting without end is refused at once', () => {
  let json: unknown = 0;
  for (let depth = 0; depth < 49_000; depth++) json = [json];

  const refuse = () => expect(() => read({ json })).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));

  expect(cpuMs(refuse)).toBeLessThan(50);
});

test.each([null, [], 'x', 7, { json: 1, more: 2 }, { json: {}, meta: [] }, { json: {}, meta: { values: 7 } }])(
  'an envelope that is none is refused: %j',
  (wire) => {
    expect(() => read(wire)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
  },
);

test('one object under two names arrives twice', () => {
  const one = { a: 1 };

  expect(throughWire({ x: one, y: one })).toEqual({ x: { a: 1 }, y: { a: 1 } });
});

test('answers travel as superjson', () => {
  const answer = { at: new Date(0), amount: 5 };

  expect(superjson.deserialize(transformer.output.serialize(answer))).toEqual(answer);
});
