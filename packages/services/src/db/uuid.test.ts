import { expect, test } from 'vitest';
import { uuidv7 } from './uuid.ts';

test('the time stands in front, version and variant are set', () => {
  const id = uuidv7(0x0123456789ab, Buffer.alloc(10, 0xff));

  expect(id).toBe('01234567-89ab-7fff-bfff-ffffffffffff');
});

test('ids of a later millisecond sort after those of an earlier one', () => {
  const earlier = uuidv7(1_000, Buffer.alloc(10, 0xff));
  const later = uuidv7(1_001, Buffer.alloc(10, 0));

  expect(later > earlier).toBe(true);
});
