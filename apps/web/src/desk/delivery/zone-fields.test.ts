import type { MethodView, ZoneView } from '@pushcart/client';
import { expect, test } from 'vitest';
import { parsePrice } from '../typed.ts';
import { kilosText, minuteText, parseKilos, parseMinute } from './typed.ts';
import { zoneFields, zoneOfFields } from './zone-fields.ts';

const name = { en: 'Alps', 'zh-CN': '阿尔卑斯' };
const way = (id: string): MethodView => ({
  ...{ id, code: id, name, handlingDays: 0, cutOffMinute: 960, deliveryDays: [1], position: 0, version: 1 },
});
const zone: ZoneView = {
  ...{ id: 'z', version: 3, name, places: [{ country: 'CH', region: 'Wallis' }] },
  rates: [
    {
      methodId: 'standard',
      bands: [
        { upToGrams: 2500, price: 590 },
        { upToGrams: null, price: 990 },
      ],
      kiloPrice: 0,
      steps: [{ from: 6000, atMost: 0 }],
      minDays: 1,
      maxDays: 3,
    },
  ],
};

test('a zone that was opened and not changed is the same zone', () => {
  const fields = zoneFields(zone, [way('standard'), way('express')], 'EUR');

  expect(fields.rates.map(({ isOffered }) => isOffered)).toEqual([true, false]);
  const { id: _id, version: _version, ...draft } = zone;
  expect(zoneOfFields(fields, 'EUR')).toEqual(draft);
});

test('what the shop would refuse is no zone yet', () => {
  const fields = zoneFields(zone, [way('standard')], 'EUR');
  const [rate] = fields.rates;
  if (rate === undefined) throw new Error('There is a rate.');
  const withRate = (changes: object) => zoneOfFields({ ...fields, rates: [{ ...rate, ...changes }] }, 'EUR');

  expect(withRate({ minDays: 'x' })).toBeNull();
  expect(withRate({ bands: [{ id: 1, first: '2', second: 'free' }] })).toBeNull();
  expect(withRate({ bands: [{ id: 1, first: 'two', second: '1' }] })).toBeNull();
  expect(zoneOfFields({ ...fields, places: [] }, 'EUR')).toBeNull();
  expect(withRate({ isOffered: false, minDays: 'x' })?.rates).toEqual([]);
});

test('prices, weights and times are read as they are written', () => {
  expect([
    parsePrice('0', 'EUR'),
    parsePrice('5,9', 'EUR'),
    parsePrice('5.999', 'EUR'),
    parsePrice('-1', 'EUR'),
  ]).toEqual([0, 590, null, null]);
  expect([parseKilos('2.3'), parseKilos('0,05'), parseKilos('x'), kilosText(2300)]).toEqual([2300, 50, null, '2.3']);
  expect([parseMinute('16:00'), parseMinute(''), minuteText(960), minuteText(1440)]).toEqual([960, 1440, '16:00', '']);
});
