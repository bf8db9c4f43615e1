import { expect, test } from 'vitest';
import { optionText } from './option-text.ts';

const options = [
  {
    key: 'colour',
    name: { en: 'Colour', 'zh-CN': '颜色' },
    values: [{ key: 'blue', name: { en: 'Blue', 'zh-CN': '蓝色' } }],
  },
  { key: 'size', name: { en: 'Size', 'zh-CN': '尺寸' }, values: [{ key: 'm', name: { en: 'M', 'zh-CN': '中号' } }] },
];

test('chosen values are named in the order of the options', () => {
  expect(optionText(options, { size: 'm', colour: 'blue' })).toEqual({ en: 'Blue, M', 'zh-CN': '蓝色，中号' });
});

test('a value the product no longer knows is left out', () => {
  expect(optionText(options, { size: 'm', colour: 'mauve' })).toEqual({ en: 'M', 'zh-CN': '中号' });
});

test('a product without options has no words', () => {
  expect(optionText([], {})).toEqual({ en: '', 'zh-CN': '' });
});
