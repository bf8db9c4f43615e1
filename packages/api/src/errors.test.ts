import { DomainError, ERROR_REASONS } from '@pushcart/domain';
import { TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { shapeError } from './errors.ts';

const shape = (error: TRPCError) => shapeError(error, 'request-1', 'order.get');
const thrown = (cause: Error) => new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause });

test('a bug is told as nothing but that it happened', () => {
  const text = JSON.stringify(shape(thrown(new Error('SELECT email FROM accounts failed at /srv/app.js:3'))));

  expect(text).not.toMatch(/SELECT|accounts|srv|stack/);
  expect(JSON.parse(text)).toMatchObject({
    message: 'Internal server error',
    data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, reason: null, requestId: 'request-1', path: 'order.get' },
  });
});

/** What is not there, rather than out of reach. */
const NOT_AN_OUTAGE = new Set(['VARIANT_UNAVAILABLE', 'INVOICE_UNAVAILABLE']);

test.each(ERROR_REASONS)(
  '%s keeps its reason and details and is no server error unless something is unavailable',
  (reason) => {
    const { data } = shape(thrown(new DomainError(reason, 'Told to the client.', { left: 2 })));

    expect(data).toMatchObject({ reason, details: { left: 2 } });
    expect(data.httpStatus >= 500).toBe(/UNAVAILABLE$/.test(reason) && !NOT_AN_OUTAGE.has(reason));
  },
);

test('a wrong input names the fields and not the values', () => {
  const { error } = z.strictObject({ quantity: z.int() }).safeParse({ quantity: 'many', password: 'hunter2' });
  const told = shape(new TRPCError({ code: 'BAD_REQUEST', cause: error }));

  expect(told.data).toMatchObject({ reason: 'INVALID_INPUT', details: { issues: [{ path: 'quantity' }, {}] } });
  expect(JSON.stringify(told)).not.toContain('hunter2');
});

test('the words of a JSON parser stay inside', () => {
  const told = shape(new TRPCError({ code: 'BAD_REQUEST', cause: new SyntaxError('Unexpected token s in secret') }));

  expect(told.message).toBe('The input is not JSON.');
});
