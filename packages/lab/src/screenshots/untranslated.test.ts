import { expect, test } from 'vitest';
import { Heard, untranslated } from './untranslated.ts';

function heardOf(answer: object): Heard {
  const heard = new Heard();
  heard.hear(JSON.stringify(answer));
  return heard;
}

const nothing = heardOf({});

test('English words on a Chinese page are found, and Chinese ones on an English page', () => {
  const texts = ['订单', 'Save changes', '共 3 件 items', 'Total'];

  expect(untranslated(texts, 'zh-CN', nothing)).toEqual(['Save changes', 'items', 'Total']);
  expect(untranslated(texts, 'en', nothing)).toEqual(['订单', '共', '件']);
});

test('what the shop has answered is data, and stands as it was typed', () => {
  const heard = heardOf({ address: { name: 'Robin Example', city: 'Amsterdam' }, title: '会员积分' });

  expect(untranslated(['Robin Example', '收件城市：Amsterdam', '1012 AB Amsterdam'], 'zh-CN', heard)).toEqual([]);
  expect(untranslated(['会员积分'], 'en', heard)).toEqual([]);
  expect(untranslated(['Robin Hood'], 'zh-CN', heard)).toEqual(['Robin Hood']);
});

test('an answer of several lines is heard line by line, and one that is no JSON not at all', () => {
  const heard = new Heard();
  heard.hear('{"name":"Copper Kettle"}\n{"name":"Linen Apron"}\nnot json');

  expect(untranslated(['Copper Kettle', 'Linen Apron'], 'zh-CN', heard)).toEqual([]);
});

test('a word for programs is no word for people, though the shop has answered it', () => {
  const heard = heardOf({ status: 'label_sent', kind: 'shipped' });

  expect(untranslated(['label_sent', 'shipped'], 'zh-CN', heard)).toEqual(['label_sent', 'shipped']);
});

test('keys of texts and names of missing values are found in either language', () => {
  expect(untranslated(['desk.returns.title', 'about {count} units'], 'en', nothing)).toEqual([
    'desk.returns.title',
    '{count}',
  ]);
});

test('abbreviations and names of languages are the same everywhere', () => {
  expect(untranslated(['SKU 与 CSV', 'English', '45 cm'], 'zh-CN', nothing)).toEqual([]);
  expect(untranslated(['简体中文', '中'], 'en', nothing)).toEqual([]);
});
