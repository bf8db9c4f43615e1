import { expect, test } from 'vitest';
import { readSession, sessionOf } from './read-session.ts';
import { differences } from './verdict.ts';

test('answers are the same when each cell is, whatever kind of number it came as', () => {
  expect(differences('Q', [['2026-05-01', '12', 1.5]], [['2026-05-01', 12n, '1.50000000001']])).toEqual([]);
  expect(differences('Q', [['a', '12']], [['a', '13']])).toEqual(['Q: ["a","12"], and ["a","13"] at the source.']);
  expect(differences('Q', [[null]], [[0]])).toHaveLength(1);
  expect(differences('Q', [['a']], [])).toEqual(['Q: 1 rows, and 0 at the source.']);
  expect(differences('Q', [], [])).toEqual(['Q: nothing to compare.']);
});

test('a page’s statements are read by the question above them', () => {
  const page =
    '## Begin\n```sql\nVIEW v;\n```\nor\n```sql\nVIEW w;\n```\n### Why?\n```sql\nSELECT 1;\n```\n## End\n```\nSELECT 2\n```\n';

  expect(sessionOf(page)).toEqual({
    openings: { parquet: 'VIEW v;\n', ndjson: 'VIEW w;\n' },
    questions: new Map([['Why?', 'SELECT 1;\n']]),
  });
});

test('the documentation asks five questions', async () => {
  expect((await readSession()).questions.size).toBe(5);
});
