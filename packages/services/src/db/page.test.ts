import { expect, test } from 'vitest';
import { CURSOR_PART, decodeCursor, encodeCursor, requireLimit, toPage } from './page.ts';

const forms = [CURSOR_PART.integer, CURSOR_PART.id];
const id = '01234567-89ab-7cde-8f01-23456789abcd';

test('a cursor brings its values back', () => {
  expect(decodeCursor('list', encodeCursor('list', ['-12', id]), forms)).toEqual(['-12', id]);
});

test.each([
  ['of another list', encodeCursor('other', ['1', id])],
  ['with a value missing', encodeCursor('list', ['1'])],
  ['with a value too many', encodeCursor('list', ['1', id, '2'])],
  ['with a number too large for the database', encodeCursor('list', ['9'.repeat(19), id])],
  ['with SQL in it', encodeCursor('list', ["1' OR 1=1--", id])],
  ['of numbers', Buffer.from(JSON.stringify(['list', 1, id])).toString('base64url')],
  ['that is no JSON', 'abc'],
  ['that is no array', Buffer.from('{}').toString('base64url')],
])('a cursor %s is refused', (_what, cursor) => {
  expect(() => decodeCursor('list', cursor, forms)).toThrow(expect.objectContaining({ reason: 'CURSOR_INVALID' }));
});

test.each([
  '2026-13-01T00:00:00.000Z',
  '2026-06-31T00:00:00.000Z',
  '2025-02-29T00:00:00.000Z',
  '2026-01-01T24:61:00.000Z',
  '0000-01-01T00:00:00.000Z',
])('a cursor with the moment %s, which no calendar has, is refused', (moment) => {
  expect(() => decodeCursor('list', encodeCursor('list', [moment]), [CURSOR_PART.time])).toThrow(
    expect.objectContaining({ reason: 'CURSOR_INVALID' }),
  );
});

test('a cursor brings its moment back', () => {
  const at = '2028-02-29T23:59:59.999Z';

  expect(decodeCursor('list', encodeCursor('list', [at]), [CURSOR_PART.time])).toEqual([at]);
});

test('a page ends with a cursor only when a row follows', () => {
  const map = { item: (n: number) => n * 10, cursor: (n: number) => `after ${n}` };

  expect(toPage([1, 2, 3], 2, map)).toEqual({ items: [10, 20], nextCursor: 'after 2' });
  expect(toPage([1, 2], 2, map)).toEqual({ items: [10, 20], nextCursor: null });
  expect(toPage([], 2, map)).toEqual({ items: [], nextCursor: null });
});

test.each([0, -1, 1.5, 1e9, Number.NaN])('%s rows are no page', (limit) => {
  expect(() => requireLimit(limit)).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
});
