import { expect, test } from 'vitest';
import type { Actor } from '../access.ts';
import { countVisitors, visitorKey } from './visitors.ts';

const account = { id: 'a1', sessionId: 's1', role: null };

function actor(changes: Partial<Actor>): Actor {
  return { storeId: 'one', guestId: null, account: null, ...changes };
}

const keysOf = (...actors: Actor[]) => actors.map(visitorKey).filter((key) => key !== null);

test('a visitor with three tabs counts once', () => {
  const guest = actor({ guestId: 'g1' });

  expect(countVisitors(keysOf(guest, guest, guest, actor({ account })))).toEqual(new Map([['one', 2]]));
});

test('who signs in stays the visitor of the same browser', () => {
  expect(visitorKey(actor({ guestId: 'g1', account }))).toBe(visitorKey(actor({ guestId: 'g1' })));
});

test('staff and those without a name do not count', () => {
  const owner = actor({ guestId: 'g1', account: { ...account, role: 'owner' } });

  expect(keysOf(owner, actor({}))).toEqual([]);
});

test('each store has visitors of its own', () => {
  const keys = keysOf(actor({ guestId: 'g1' }), actor({ guestId: 'g1', storeId: 'two' }));

  expect(countVisitors(keys)).toEqual(
    new Map([
      ['one', 1],
      ['two', 1],
    ]),
  );
});
