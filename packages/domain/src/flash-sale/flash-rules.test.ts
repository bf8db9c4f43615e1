import { expect, test } from 'vitest';
import { flashPhase, foldFlashWait, hasLost, peopleAhead, requireFlashSale } from './flash-rules.ts';
import type { FlashQueue, FlashSaleDraft, FlashWait } from './flash-sale.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 11, 20, minute));
const schedule = { opensAt: at(0), startsAt: at(10), endsAt: at(30) };
const draft: FlashSaleDraft = {
  ...schedule,
  name: { en: ' Singles Day ', 'zh-CN': '双十一' },
  items: [{ variantId: 'v', price: 990, quota: 500, perAccount: 1 }],
};
const queue: FlashQueue = { variantId: 'v', version: 3, quota: 2, sold: 1, joined: 9, admitted: 4, lost: null };
const wait: FlashWait = {
  queue,
  entry: {
    id: 'e',
    saleId: 's',
    variantId: 'v',
    quantity: 1,
    place: 7,
    status: 'waiting',
    order: null,
    joinedAt: at(1),
  },
};

test.each([
  [-1, 'scheduled'],
  [0, 'waiting'],
  [9, 'waiting'],
  [10, 'open'],
  [29, 'open'],
  [30, 'ended'],
])('%i minutes after the doors it is %s', (minute, phase) => {
  expect(flashPhase({ ...schedule, isCancelled: false }, at(minute))).toBe(phase);
  expect(flashPhase({ ...schedule, isCancelled: true }, at(minute))).toBe('cancelled');
});

test.each([
  ['an end before its start', { endsAt: at(10) }],
  ['a start before its doors', { opensAt: at(11) }],
  ['no item', { items: [] }],
  ['an item twice', { items: [...draft.items, ...draft.items] }],
  ['a quota of nothing', { items: [{ variantId: 'v', price: 1, quota: 0, perAccount: 1 }] }],
  ['half a cent', { items: [{ variantId: 'v', price: 0.5, quota: 1, perAccount: 1 }] }],
  ['a name of spaces', { name: { en: ' ', 'zh-CN': '双十一' } }],
])('a sale with %s is refused', (_what, change) => {
  expect(() => requireFlashSale({ ...draft, ...change })).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
});

test('a sale that makes sense keeps its name without space around it', () => {
  expect(requireFlashSale(draft).name.en).toBe('Singles Day');
});

test('people ahead are those between the last turn and the own place', () => {
  expect([5, 6, 7, 3].map((place) => peopleAhead(queue, place))).toEqual([0, 1, 2, 0]);
});

test('one who waits sees the queue move, loses with everybody behind the last unit, and keeps what was won', () => {
  const moved = { ...queue, version: 4, admitted: 6 };
  const over = { ...moved, version: 5, admitted: 9, sold: 2, lost: { from: 7, to: 9 } };

  const near = foldFlashWait(wait, { type: 'flash.moved', queue: moved });
  const lost = foldFlashWait(near, { type: 'flash.moved', queue: over });
  const order = { id: 'o', number: 1001 };
  const won = foldFlashWait(near, { type: 'flash.settled', status: 'won', order });

  expect(peopleAhead(near.queue, 7)).toBe(0);
  expect(lost.entry.status).toBe('lost');
  expect(foldFlashWait(won, { type: 'flash.moved', queue: over }).entry).toMatchObject({ status: 'won', order });
  expect(hasLost(over, 10)).toBe(false);
});

test('old news and news of another item change nothing', () => {
  expect(foldFlashWait(wait, { type: 'flash.moved', queue: { ...queue, admitted: 9 } })).toBe(wait);
  expect(foldFlashWait(wait, { type: 'flash.moved', queue: { ...queue, variantId: 'w', version: 9 } })).toBe(wait);
  expect(foldFlashWait(wait, { type: 'flash.changed', version: 2 })).toBe(wait);
});
