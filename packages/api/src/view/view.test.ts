import type { Money } from '@pushcart/domain';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { moneyView } from './common-view.ts';
import { view } from './view.ts';

test('a view that lets a field through which its type does not know is a failure, not a leak', () => {
  expect(moneyView.safeParse({ amount: 1, currency: 'EUR' }).success).toBe(true);
  expect(moneyView.safeParse({ amount: 1, currency: 'EUR', passwordHash: 'x' }).success).toBe(false);
});

test('a schema and its type must agree to compile', () => {
  // @ts-expect-error a field is missing
  view<Money>()(z.strictObject({ amount: z.int() }));
  // @ts-expect-error a field is of another type
  view<Money>()(z.strictObject({ amount: z.string(), currency: z.string() }));
  // @ts-expect-error a field is too many
  view<Money>()(z.strictObject({ amount: z.int(), currency: z.string(), tax: z.int().exactOptional() }));
  // @ts-expect-error a field may be missing
  view<Money>()(z.strictObject({ amount: z.int(), currency: z.string().optional() }));
});
