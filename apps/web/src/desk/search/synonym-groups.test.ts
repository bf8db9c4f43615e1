import { expect, test } from 'vitest';
import { changeGroups, readGroup } from './synonym-groups.ts';

const sofa = ['sofa', 'couch'];
const phone = ['cell phone', 'mobile'];

test.each([
  ['Sofa, couch', ['sofa', 'couch']],
  ['沙发，长沙发、 sofa ;;', ['沙发', '长沙发', 'sofa']],
  ['cell phone, Mobile, mobile', ['cell phone', 'mobile']],
  ['sofa', null],
  ['sofa, SOFA', null],
  ['', null],
  [`sofa, ${'x'.repeat(61)}`, null],
  [Array.from({ length: 21 }, (_, n) => `word${n}`).join(), null],
])('%s is the group %o', (text, group) => {
  expect(readGroup(text)).toEqual(group);
});

test('a group is added, changed in its place or taken away, and the others stay', () => {
  const groups = [sofa, phone];

  expect(changeGroups(groups, { from: null, to: ['cup', 'mug'] })).toEqual([sofa, phone, ['cup', 'mug']]);
  expect(changeGroups(groups, { from: [...sofa], to: [...sofa, 'settee'] })).toEqual([[...sofa, 'settee'], phone]);
  expect(changeGroups(groups, { from: sofa, to: null })).toEqual([phone]);
  expect(changeGroups(groups, { from: null, to: phone })).toEqual(groups);
});

test('what somebody else has changed meanwhile is not changed', () => {
  expect(changeGroups([[...sofa, 'settee']], { from: sofa, to: ['sofa', 'bench'] })).toBeNull();
});
