import { expect, test } from 'vitest';
import { systemRandom } from '../deps.ts';
import { createPersonalData } from './personal-data.ts';

const key = (id: number) => `k${id}:${Buffer.alloc(32, id).toString('base64')}`;
const withKeys = (...ids: number[]) =>
  createPersonalData({ piiKeys: ids.map(key).join(','), blindIndexKey: 'index' }, systemRandom);
const place = { table: 'accounts', column: 'name', id: 'a' };

test('what is sealed opens again, and is not readable meanwhile', () => {
  const { seal, open } = withKeys(1);

  const sealed = seal(place, '李小龙 · Ada');

  expect(sealed).toMatch(/^k1:[\w-]{16}:[\w-]+:[\w-]{22}$/);
  expect(open(place, sealed)).toBe('李小龙 · Ada');
});

test('the same text is sealed differently each time', () => {
  const { seal } = withKeys(1);

  expect(seal(place, 'Ada')).not.toBe(seal(place, 'Ada'));
});

test.each([{ id: 'b' }, { column: 'email' }, { table: 'orders' }])(
  'moved to another place (%o) it does not open',
  (other) => {
    const { seal, open } = withKeys(1);

    expect(() => open({ ...place, ...other }, seal(place, 'Ada'))).toThrow();
  },
);

test('a changed value does not open', () => {
  const { seal, open } = withKeys(1);
  const [id, iv, text, tag] = seal(place, 'Ada').split(':');

  expect(() => open(place, [id, iv, `${text}AAAA`, tag].join(':'))).toThrow();
  expect(() => open(place, [id, iv, text, tag?.slice(0, 6)].join(':'))).toThrow();
});

test('after a new key came in front, old values still open and new ones use the new key', () => {
  const sealed = withKeys(1).seal(place, 'Ada');
  const rotated = withKeys(2, 1);

  expect(rotated.open(place, sealed)).toBe('Ada');
  expect(rotated.seal(place, 'Ada')).toMatch(/^k2:/);
  expect(() => withKeys(2).open(place, sealed)).toThrow('No key k1');
});

test('the index finds equal values of one purpose, and depends on its key', () => {
  const { index } = withKeys(1);
  const other = createPersonalData({ piiKeys: key(1), blindIndexKey: 'another' }, systemRandom);

  expect(index('email', 'a@b.cd')).toBe(index('email', 'a@b.cd'));
  expect(index('email', 'a@b.cd')).not.toBe(index('phone', 'a@b.cd'));
  expect(index('email', 'a@b.cd')).not.toBe(other.index('email', 'a@b.cd'));
});

test.each(['', 'k1:', `k1:${Buffer.alloc(16).toString('base64')}`, `main:${Buffer.alloc(32).toString('base64')}`])(
  'keys written as "%s" are refused at the start',
  (piiKeys) => {
    expect(() => createPersonalData({ piiKeys, blindIndexKey: 'index' }, systemRandom)).toThrow();
  },
);
