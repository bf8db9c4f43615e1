import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGiftCode, readGiftCode } from './gift-code.ts';

test('a code is read back however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const code = createGiftCode(bytes);
      const plain = code.replaceAll('-', '');

      expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/);
      expect(readGiftCode(code)).toBe(plain);
      expect(readGiftCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(plain);
    }),
  );
});

test.each(['', 'ABCD', 'ABCD-EFGH-JKLM-NPQ', 'ABCD-EFGH-JKLM-NPQ0', 'ABCD-EFGH-JKLM-NPQRS'])(
  '"%s" is no code',
  (typed) => {
    expect(readGiftCode(typed)).toBeNull();
  },
);
