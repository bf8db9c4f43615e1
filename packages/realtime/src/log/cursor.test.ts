import { TRPCError } from '@trpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCursor, parseCursor } from './cursor.ts';

const epoch = fc.stringMatching(/^[0-9a-z]{1,32}$/);
const seq = fc.maxSafeNat();

test('a cursor survives being sent and read back, with and without a tag', () => {
  fc.assert(
    fc.property(epoch, seq, fc.option(fc.nat(), { nil: undefined }), (epoch, seq, tag) => {
      expect(parseCursor(formatCursor(epoch, seq, tag))).toEqual({ epoch, seq });
    }),
  );
});

test('anything else is refused as a bad request, whatever its length', () => {
  const isOurs = (text: string) => /^[0-9a-z]{1,32}:(0|[1-9]\d*)(\.[0-9a-z]{1,20})?$/.test(text);
  fc.assert(
    fc.property(
      fc.string().filter((text) => !isOurs(text)),
      (text) => {
        expect(() => parseCursor(text)).toThrow(TRPCError);
      },
    ),
  );
  for (const text of [
    '',
    'abc',
    'abc:',
    ':1',
    'abc:-1',
    'abc:1.5.5',
    'abc:01',
    'abc:1e3',
    'abc:9007199254740993',
    `abc:${'9'.repeat(1_000_000)}`,
  ]) {
    expect(() => parseCursor(text)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
  }
});
