import { expect, test } from 'vitest';
import { momentsOf, parseAuditSearch } from './audit-search.ts';

const who = '019a0000-0000-7000-8000-000000000001';

test('an address says whose work, of which kind, and on which days', () => {
  const search = { who, kind: 'staff', from: '2026-11-01', to: '2026-11-30' } as const;

  expect(parseAuditSearch({ ...search, other: 1 })).toEqual(search);
});

test('what an address cannot mean is left out', () => {
  expect(parseAuditSearch({ who: 'me', kind: 'nothing', from: '2026-02-30', to: 20261130 })).toEqual({});
});

test('both days are meant as a whole, where one is', () => {
  expect(momentsOf({ from: '2026-11-30', to: '2026-11-30' })).toEqual({
    since: new Date(2026, 10, 30),
    until: new Date(2026, 11, 1),
  });
  expect(momentsOf({})).toEqual({});
});
