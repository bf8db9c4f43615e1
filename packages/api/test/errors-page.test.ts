import { readFileSync } from 'node:fs';
import { ERROR_REASONS } from '@pushcart/domain';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '../src/errors.ts';

const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| (\d+) \| (.+) \| (.+) \|$/gm)].map(([, reason, status]) => ({
  reason,
  status: Number(status),
}));

test('the page of errors explains every reason once, with the status it has over HTTP', () => {
  const expected = ERROR_REASONS.map((reason) => ({
    reason,
    status: getHTTPStatusCodeFromError(new TRPCError({ code: ERROR_CODES[reason] })),
  }));

  const byReason = (a: { reason?: string | undefined }, b: { reason?: string | undefined }) =>
    String(a.reason).localeCompare(String(b.reason));
  expect(rows.toSorted(byReason)).toEqual(expected.toSorted(byReason));
});
