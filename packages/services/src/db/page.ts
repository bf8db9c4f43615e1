import { DomainError } from '@pushcart/domain';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** How a part of a cursor must look before it goes into a query: the database must be able to read it. */
export interface CursorForm {
  test(part: string): boolean;
}

export const CURSOR_PART = {
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  integer: /^-?\d{1,18}$/,
  /** What fits four bytes. */
  smallInteger: /^\d{1,9}$/,
  time: { test: isMoment },
  word: /^[^\0\p{Cs}]{1,120}$/u,
} as const satisfies Record<string, CursorForm>;

/** A moment that the calendar has, since the year one: the 31st of June only looks like one. */
function isMoment(part: string): boolean {
  const looks = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(part);
  const at = looks ? new Date(part) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString() === part;
}

/**
 * Names the last row of a page by the values it is sorted by; `list` keeps cursors of different lists apart. Not signed: each page asks again what the
 * caller may read, so that one made up at home only begins elsewhere in the same list.
 */
export function encodeCursor(list: string, parts: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...parts])).toString('base64url');
}

/** The values of a cursor of this list, one for each form; anything else is refused. */
export function decodeCursor(list: string, cursor: string, forms: readonly CursorForm[]): readonly string[] {
  const [name, ...parts] = parse(cursor);
  const valid = parts.filter((part, place) => typeof part === 'string' && forms[place]?.test(part) === true);
  if (name === list && parts.length === forms.length && valid.length === forms.length) return parts as string[];
  throw new DomainError('CURSOR_INVALID', 'This cursor does not belong to this list.');
}

function parse(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

export function requireLimit(limit: number, max = 100): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= max) return limit;
  throw new DomainError('INVALID_INPUT', `A page has 1 to ${max} rows.`, { field: 'limit' });
}

/** A page out of one row more than asked for: the surplus row only says that there is a next page. */
export function toPage<Row, T>(
  rows: readonly Row[],
  limit: number,
  { item, cursor }: { item: (row: Row) => T; cursor: (row: Row) => string },
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    nextCursor: rows.length > limit && last !== undefined ? cursor(last) : null,
  };
}
