import type { DemoStore, DemoWarehouse } from './catalogue.ts';
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
    site: {
      line1: '12 Mingzhu Road',
      postalCode: '518081',
      timeZone: 'Asia/Shanghai',
      workDays: [1, 2, 3, 4, 5, 6],
      closedDays: ['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'],
      offersPickup: false,
      openingHours: localised(['', '']),
      pickupDays: 0,
      keepDays: 7,
    },
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
    site: {
      line1: 'Marconistraat 16',
      postalCode: '3029 AK',
      timeZone: 'Europe/Amsterdam',
      workDays: [1, 2, 3, 4, 5],
      closedDays: ['2026-12-25', '2027-01-01', '2027-03-29', '2027-04-27', '2027-05-06', '2027-05-17'],
      offersPickup: true,
      openingHours: localised([
        'Monday to Friday 9:00 to 18:00, Saturday 10:00 to 16:00',
        '周一至周五 9:00–18:00，周六 10:00–16:00',
      ]),
      pickupDays: 0,
      keepDays: 7,
    },
  },
];
