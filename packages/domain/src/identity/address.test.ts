import { expect, test } from 'vitest';
import { requireAddress } from './address.ts';
import { addressRules } from './address-rules.ts';

const chinese = {
  name: '李雷',
  phone: '+86 138 0013 8000',
  line1: '深南大道 1 号',
  line2: '',
  district: ' 南山区 ',
  city: '深圳市',
  region: '广东省',
  postalCode: '518000',
  country: 'CN',
};
const german = {
  name: 'Ada',
  phone: '',
  line1: 'Hafenstraße 1',
  line2: '',
  city: 'Hamburg',
  region: '',
  postalCode: '20359',
  country: 'DE',
};

function fieldOf(address: Parameters<typeof requireAddress>[0]): unknown {
  try {
    requireAddress(address);
    return null;
  } catch (error) {
    return (error as { details: { field: unknown } }).details.field;
  }
}

test('an address of China names province, city and district, from the largest to the smallest', () => {
  expect(requireAddress(chinese)).toEqual({ ...chinese, district: '南山区' });
  expect(addressRules('CN').order.slice(0, 3)).toEqual(['region', 'city', 'district']);
  expect(addressRules('CN').callingCode).toBe('+86');
});

test('a city without districts has none', () => {
  const { district: _, ...dongguan } = { ...chinese, city: '东莞市' };

  expect(requireAddress(dongguan)).toEqual(dongguan);
  expect(requireAddress({ ...dongguan, district: ' ' })).toEqual(dongguan);
});

test.each([
  ['region', { region: ' ' }],
  ['phone', { phone: '' }],
  ['phone', { phone: '12345' }],
  ['postalCode', { postalCode: '5180' }],
  ['district', { district: 'x'.repeat(121) }],
  ['country', { country: 'cn' }],
])('an address of China is refused for its %s', (field, change) => {
  expect(fieldOf({ ...chinese, ...change })).toBe(field);
});

test.each(['13800138000', '0755-8765 4321', '+86 (755) 87654321', ''].slice(0, 3))(
  '%s can be called in China',
  (phone) => {
    expect(fieldOf({ ...chinese, phone })).toBeNull();
  },
);

test('elsewhere neither phone nor region is needed', () => {
  expect(fieldOf(german)).toBeNull();
  expect(fieldOf({ ...german, city: '' })).toBe('city');
});

const abroad = (country: string, postalCode: string, region = '') => ({ ...german, country, postalCode, region });

test.each([
  ['US', '10001-1234', 'New York'],
  ['CA', 'K1A 0B1', 'Ontario'],
  ['AU', '2000', 'New South Wales'],
  ['JP', '100-0001', '東京都'],
  ['GB', 'SW1A 1AA', ''],
  ['NL', '1012ab', ''],
  ['SE', '111 22', ''],
  ['HK', '', ''],
  ['IE', 'D02 X285', ''],
])('an address of %s with the code "%s" is taken', (country, code, region) => {
  expect(fieldOf(abroad(country, code, region))).toBeNull();
});

test.each([
  ['region', abroad('US', '10001')],
  ['postalCode', abroad('US', '', 'New York')],
  ['postalCode', abroad('US', '1000', 'New York')],
  ['postalCode', abroad('GB', '')],
  ['postalCode', abroad('GB', '12345')],
  ['postalCode', abroad('NL', '20359')],
  ['postalCode', abroad('DE', '2035')],
  ['region', abroad('JP', '1000001')],
])('of an address that is wrong in its country, the %s is named', (field, address) => {
  expect(fieldOf(address)).toBe(field);
});
