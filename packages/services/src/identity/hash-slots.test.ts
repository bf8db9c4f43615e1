import { expect, test } from 'vitest';
import { createSlots } from './hash-slots.ts';

test('no more than the given number work at once, and all get their turn', async () => {
  const inSlot = createSlots({ slots: 2, queue: 10 });
  let working = 0;
  let most = 0;
  const work = async (n: number) => {
    working += 1;
    most = Math.max(most, working);
    await new Promise((resolve) => setImmediate(resolve));
    working -= 1;
    return n;
  };

  const results = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => inSlot(() => work(n))));

  expect(results).toEqual([1, 2, 3, 4, 5, 6]);
  expect(most).toBe(2);
});

test('beyond the queue the work is refused, and later it is taken again', async () => {
  const inSlot = createSlots({ slots: 1, queue: 1 });
  let finish = () => {};
  const first = inSlot(() => new Promise<void>((resolve) => (finish = resolve)));
  const second = inSlot(async () => 'second');

  await expect(inSlot(async () => 'third')).rejects.toMatchObject({ reason: 'TEMPORARILY_UNAVAILABLE' });
  finish();

  await first;
  expect(await second).toBe('second');
  expect(await inSlot(async () => 'fourth')).toBe('fourth');
});

test('work that fails gives its slot back', async () => {
  const inSlot = createSlots({ slots: 1, queue: 0 });

  await expect(inSlot(() => Promise.reject(new Error('no')))).rejects.toThrow('no');

  expect(await inSlot(async () => 'next')).toBe('next');
});
