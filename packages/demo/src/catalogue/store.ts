import type { DemoDeliveryMethod, DemoStore, DemoWarehouse } from './catalogue.ts';
import { localised } from './localised.ts';

export const store: DemoStore = {
  slug: 'pushcart-market',
  name: localised(['Pushcart Market', '推车集市']),
  tagline: localised(['Good things for daily life', '过日子的好东西']),
  about: localised([
    'It began with one cart at a street corner: coffee, bread, whatever was ripe. The cart got longer, but the rule stayed the same. We sell what we use ourselves, we say where it comes from, and if there is one left, the page says one.',
    '最早只是街角的一辆推车，卖咖啡、面包，和当天熟了的水果。车越推越长，规矩没变：自己用着好才上架，从哪儿来的说清楚，只剩一件，就写一件。',
  ]),
  currency: 'USD',
};

/** As invoices name it. */
export const seller = {
  name: 'Pushcart Market B.V.',
  address: 'Merwehaven 12\n3029 BB Rotterdam\nNetherlands',
  taxId: 'NL000000000B00',
  email: 'books@pushcart.example',
};

export const warehouses: readonly DemoWarehouse[] = [
  {
    code: 'SZX',
    name: localised(['Shenzhen, Yantian', '深圳盐田仓']),
    city: 'Shenzhen',
    region: 'Guangdong',
    country: 'CN',
    latitude: 22.5907,
    longitude: 114.2682,
    serves: ['CN', 'HK', 'TW', 'JP', 'KR', 'SG', 'MY', 'TH', 'AU', 'NZ', 'US', 'CA'],
  },
  {
    code: 'RTM',
    name: localised(['Rotterdam, Merwehaven', '鹿特丹梅尔韦港仓']),
    city: 'Rotterdam',
    region: 'South Holland',
    country: 'NL',
    latitude: 51.9106,
    longitude: 4.4294,
    serves: ['NL', 'BE', 'DE', 'FR', 'GB', 'IE', 'ES', 'PT', 'IT', 'AT', 'DK', 'SE', 'NO', 'FI', 'PL'],
  },
];

export const deliveryMethods: readonly DemoDeliveryMethod[] = [
  {
    code: 'standard',
    name: localised(['Standard', '标准配送']),
    description: localised([
      'Leaves on the next working day and arrives in three to six. Free from $60.',
      '下一个工作日发出，三到六天送达。满 60 美元免运费。',
    ]),
    price: 590,
    freeFrom: 6000,
    days: { min: 3, max: 6 },
  },
  {
    code: 'express',
    name: localised(['Express', '加急配送']),
    description: localised([
      'Ordered by four in the afternoon, packed before the evening van, with you in one to two days.',
      '下午四点前下单，赶当晚的班车，一到两天送到。',
    ]),
    price: 1490,
    freeFrom: null,
    days: { min: 1, max: 2 },
  },
  {
    code: 'slow-boat',
    name: localised(['Slow & Light', '慢慢来']),
    description: localised([
      'We wait until a van is full and take the short way. Ten days at most, and the smallest footprint we can manage.',
      '等一车装满再走，绕最少的路。最多十天，碳排放也最少。',
    ]),
    price: 290,
    freeFrom: 3000,
    days: { min: 6, max: 10 },
  },
];
