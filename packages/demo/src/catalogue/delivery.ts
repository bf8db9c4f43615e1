import type { DemoDeliveryMethod, DemoRate, DemoZone } from './catalogue.ts';
import { localised } from './localised.ts';

const MONDAY_TO_SATURDAY = [1, 2, 3, 4, 5, 6];
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];
const MIDNIGHT = 24 * 60;

export const deliveryMethods: readonly DemoDeliveryMethod[] = [
  {
    code: 'standard',
    name: localised(['Standard', '标准配送']),
    description: localised([
      'Leaves on the next working day. Free from $60 in Europe.',
      '下一个工作日发出。欧洲境内满 60 美元免运费。',
    ]),
    price: 590,
    handlingDays: 1,
    cutOffMinute: MIDNIGHT,
    deliveryDays: MONDAY_TO_SATURDAY,
  },
  {
    code: 'express',
    name: localised(['Express', '加急配送']),
    description: localised([
      'Ordered by four in the afternoon, packed before the evening van.',
      '下午四点前下单，赶上当晚的班车。',
    ]),
    price: 1490,
    handlingDays: 0,
    cutOffMinute: 16 * 60,
    deliveryDays: MONDAY_TO_FRIDAY,
  },
  {
    code: 'slow-boat',
    name: localised(['Slow & Light', '慢慢来']),
    description: localised([
      'We wait until a van is full and take the short way: the smallest footprint we can manage.',
      '等一车装满再走，绕最少的路，碳排放也最少。',
    ]),
    price: 290,
    handlingDays: 3,
    cutOffMinute: MIDNIGHT,
    deliveryDays: MONDAY_TO_FRIDAY,
  },
];

/** Up to two kilograms, up to ten, and above that by the kilogram. */
function rate(price: number, [minDays, maxDays]: readonly [number, number], freeFrom: number | null): DemoRate {
  return {
    bands: [
      { upToGrams: 2_000, price },
      { upToGrams: 10_000, price: price + 400 },
      { upToGrams: null, price: price * 2 + 800 },
    ],
    kiloPrice: 0,
    steps: freeFrom === null ? [] : [{ from: freeFrom, atMost: 0 }],
    minDays,
    maxDays,
  };
}

const countries = (codes: string) => codes.split(' ').map((country) => ({ country, region: '' }));
const regions = (country: string, ...names: readonly string[]) => names.map((region) => ({ country, region }));

export const deliveryZones: readonly DemoZone[] = [
  {
    name: localised(['Western Europe', '西欧']),
    places: countries('NL BE LU DE FR'),
    rates: {
      standard: rate(590, [1, 3], 6_000),
      express: rate(1_490, [1, 1], null),
      'slow-boat': rate(290, [3, 6], 3_000),
    },
  },
  {
    name: localised(['Rest of Europe', '欧洲其他地区']),
    places: countries('GB IE ES PT IT AT CH DK SE NO FI PL CZ GR'),
    rates: {
      standard: rate(790, [2, 5], 9_000),
      express: rate(1_990, [1, 2], null),
      'slow-boat': rate(490, [5, 9], 6_000),
    },
  },
  {
    name: localised(['Islands and far north', '海岛与极北地区']),
    places: [
      ...regions('ES', 'Canarias', 'Illes Balears'),
      ...regions('PT', 'Açores', 'Madeira'),
      ...regions('NO', 'Troms', 'Finnmark', 'Svalbard'),
    ],
    rates: { standard: rate(1_290, [5, 10], null) },
  },
  {
    name: localised(['Mainland China', '中国大陆']),
    places: countries('CN'),
    rates: {
      standard: rate(590, [2, 4], 6_000),
      express: rate(1_490, [1, 2], null),
      'slow-boat': rate(290, [5, 8], 3_000),
    },
  },
  {
    name: localised(['Remote China', '中国偏远地区']),
    places: regions('CN', 'Xizang', '西藏', '西藏自治区', 'Xinjiang', '新疆', '新疆维吾尔自治区'),
    rates: { standard: rate(990, [4, 9], null) },
  },
  {
    name: localised(['Everywhere else', '其他国家和地区']),
    places: [{ country: '*', region: '' }],
    rates: {
      standard: rate(1_490, [4, 9], 15_000),
      express: rate(2_990, [2, 4], null),
    },
  },
];
