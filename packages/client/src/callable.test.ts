import { expect, test } from 'vitest';
import { callable } from './callable.ts';

interface Made {
  readonly order: { readonly get: { readonly query: (...args: number[]) => [string, number[]] } };
}

const made = callable((path, args) => [path.join('.'), args]) as Made;

test('every path can be called, also when it is passed on as a function', () => {
  const { query } = made.order.get;

  expect(query(1, 2)).toEqual(['order.get.query', [1, 2]]);
  expect(query.call(null, 1)).toEqual(['order.get.query', [1]]);
  expect(query.apply(null, [1])).toEqual(['order.get.query', [1]]);
  expect(query.bind(null, 1)()).toEqual(['order.get.query', [1]]);
});

test('a path is the same object each time, and no promise', async () => {
  expect(made.order.get).toBe(made.order.get);
  expect(await made.order).toBe(made.order);
  expect(`${made.order}`).toContain('function');
  expect(`${JSON.stringify({ made })}`).toBe('{}');
});
