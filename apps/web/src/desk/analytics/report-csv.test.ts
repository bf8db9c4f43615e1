import { NO_CHANGE } from '@pushcart/domain';
import { expect, test } from 'vitest';
import { reportCsv } from './report-csv.ts';

test('each point is a row, with what it is held against, amounts as decimals', () => {
  const startsAt = new Date('2026-03-01T23:00:00Z');
  const figures = { ...NO_CHANGE, placed: 3, paid: 2, revenue: 1990 };

  const csv = reportCsv({ currency: 'EUR', points: [{ startsAt, figures, before: { ...NO_CHANGE, refunded: 5 } }] });

  const [head, row, end] = csv.split('\r\n').map((line) => line.split(','));
  expect(head).toHaveLength(row?.length ?? 0);
  expect(Object.fromEntries(head?.map((name, index) => [name, row?.[index]]) ?? [])).toMatchObject({
    starts_at: '2026-03-01T23:00:00.000Z',
    placed: '3',
    paid: '2',
    revenue: '19.90',
    placed_before: '0',
    refunded_before: '0.05',
    currency: 'EUR',
  });
  expect(end).toEqual(['']);
});
