import type { AddressInput } from '@pushcart/client';
import { expect, test } from 'vitest';
import { addressLines } from './address-lines.ts';

const berlin: AddressInput = {
  name: 'Mina Keller',
  phone: '+49 30 5550 0348',
  line1: 'Invalidenstraße 168',
  line2: '',
  city: 'Berlin',
  region: 'Berlin',
  postalCode: '10115',
  country: 'DE',
};
const outwards = ['Mina Keller', 'Invalidenstraße 168', '10115 Berlin'];

test('an address is written as its country does, whoever reads it', () => {
  expect(addressLines(berlin, 'Germany', 'en')).toEqual([...outwards, 'Germany', berlin.phone]);
  expect(addressLines(berlin, '德国', 'zh-CN')).toEqual([...outwards, '德国', berlin.phone]);
});

test('the code stands last where the post wants it there', () => {
  const york = {
    ...berlin,
    line1: '350 Fifth Avenue',
    city: 'New York',
    region: 'NY',
    postalCode: '10118',
    country: 'US',
  };
  expect(addressLines(york, 'United States', 'en')[2]).toBe('New York, NY 10118');
  const london = { ...berlin, city: 'London', region: '', postalCode: 'SW1A 1AA', country: 'GB' };
  expect(addressLines(london, 'United Kingdom', 'en')[2]).toBe('London SW1A 1AA');
});

test('a Chinese address goes inwards for who reads Chinese', () => {
  const chengdu = {
    ...berlin,
    name: '王芳',
    region: '四川',
    city: '成都',
    district: '锦江',
    line1: '红星路 1 号',
    country: 'CN',
  };
  const { postalCode, phone } = chengdu;

  expect(addressLines(chengdu, '中国', 'zh-CN')).toEqual([
    '中国 四川 成都 锦江',
    '红星路 1 号',
    postalCode,
    `王芳 ${phone}`,
  ]);
  expect(addressLines(chengdu, 'China', 'en')[0]).toBe('王芳');
});
