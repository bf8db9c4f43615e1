import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { referencePage } from '../bin/reference/page.ts';
import { makeReference, REFERENCE } from '../bin/reference.ts';

test('the page of everything there is to call is as types and router say: run `pnpm reference` in packages/client', async () => {
  expect(await readFile(REFERENCE, 'utf8')).toBe(makeReference());
}, 60_000);

test('a call says how it is called, who may, what it takes and gives, and that a stream tells more', () => {
  const call = { access: 'orders.read', takes: '{ number }', gives: 'A | B', tells: null, text: 'Of one.' };
  const page = referencePage(
    [
      { ...call, path: 'order.get', type: 'query' },
      { ...call, path: 'order.watch', type: 'subscription', access: 'anyone', takes: '', tells: 'E', text: '' },
      { ...call, path: 'staff.remove', type: 'mutation', access: 'staff.manage', gives: '' },
      { ...call, path: 'staff.accept', type: 'mutation', access: 'signed-in', gives: '' },
    ],
    ['orders.read'],
  );

  expect(page.split('\n').filter((line) => line.startsWith('| `'))).toEqual([
    '| `order.get.query` | `orders.read` | `{ number }` | `A \\| B` | Of one. |',
    '| `order.watch` | anyone |  | `A \\| B` → `E` |  |',
    '| `staff.remove.mutate` | staff, `staff.manage` | `{ number }` |  | Of one. |',
    '| `staff.accept.mutate` | a person | `{ number }` |  | Of one. |',
  ]);
});
