import type { Pushcart } from '@pushcart/client';
import { expect, test, vi } from 'vitest';
import { CommandFault } from '../explain.ts';
import { createStyle } from '../output/style.ts';
import { makeOrder } from '../testing/make-order.ts';
import { eachOrder } from './each-order.ts';

function visit(isJson = false) {
  const [shown, noticed] = [vi.fn(), vi.fn()];
  const order = { get: { query: async ({ number }: { number: number }) => makeOrder({ number }) } };
  const output = { isJson, show: shown, notice: noticed, style: createStyle(false) };
  return {
    ...{ shown, noticed },
    visit: {
      pushcart: { order } as unknown as Pushcart,
      output: { ...output, text: () => '', page: vi.fn(), table: vi.fn() },
    },
  };
}

const evenOnly = async ({ number }: { readonly number: number }) => {
  if (number % 2 === 1) throw new CommandFault('ODD', `Order ${number} is odd.`, 'pushcart orders show NUMBER');
  return { line: `#${number}`, value: { ok: true } };
};

test.each([
  [[2, 4], 0],
  [[2, 3], 2],
  [[3, 5], 1],
])('of %j the exit code is %i', async (numbers, code) => {
  expect(await eachOrder(visit().visit, numbers, evenOnly)).toBe(code);
});

test('a part of one order is a part too', async () => {
  const part = async () => ({ line: '', value: {}, isPart: true });

  expect(await eachOrder(visit().visit, [2], part)).toBe(2);
});

test('people read the way out with the number, scripts get a document for each', async () => {
  const [people, script] = [visit(), visit(true)];

  await eachOrder(people.visit, [3, 4], evenOnly);
  await eachOrder(script.visit, [3, 4], evenOnly);

  expect(people.noticed.mock.calls.flat()).toEqual(['Order 3 is odd.', '→ pushcart orders show 3']);
  expect(script.shown.mock.calls.map(([, value]) => value)).toEqual([
    { number: 3, refused: { reason: 'ODD', message: 'Order 3 is odd.', next: 'pushcart orders show 3' } },
    { number: 4, ok: true },
  ]);
});
