import { DomainError } from '@pushcart/domain';
import type { Services } from '@pushcart/services';
import { expect, test } from 'vitest';
import { isOutage, tellOutages } from './outage.ts';

const coded = (code: string) => Object.assign(new Error(code), { code });

test.each([
  coded('ECONNREFUSED'),
  coded('57P01'),
  coded('P1001'),
  new Error('timeout exceeded when trying to connect'),
  new Error('Connection terminated due to connection timeout'),
  new Error('query failed', { cause: coded('ECONNRESET') }),
  Object.assign(coded('P2010'), {
    meta: { driverAdapterError: new Error('x', { cause: { kind: 'DatabaseNotReachable' } }) },
  }),
])('%s is an outage', (error) => {
  expect(isOutage(error)).toBe(true);
});

test.each([coded('P2002'), coded('23505'), new TypeError('x is not a function'), null, 'ECONNREFUSED', 7])(
  '%s is none',
  (error) => {
    expect(isOutage(error)).toBe(false);
  },
);

test('an error that goes in circles ends', () => {
  const error = new Error('round');
  error.cause = error;

  expect(isOutage(error)).toBe(false);
});

test('an outage is told as such with its cause kept for the log, a refusal and a bug pass as they are', async () => {
  const thrown = [coded('ECONNREFUSED'), new DomainError('SOLD_OUT', 'None left.'), new TypeError('bug')];
  const categories = () => Promise.reject(thrown.shift());
  const { catalog } = tellOutages({ catalog: { categories } } as unknown as Services);
  const call = () => catalog.categories({} as never).catch((error: unknown) => error);

  expect(await call()).toMatchObject({ reason: 'TEMPORARILY_UNAVAILABLE', cause: { code: 'ECONNREFUSED' } });
  expect(await call()).toMatchObject({ reason: 'SOLD_OUT' });
  expect(await call()).toBeInstanceOf(TypeError);
});
