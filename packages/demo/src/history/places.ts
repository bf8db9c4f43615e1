import type { WarehouseCode } from '../catalogue/catalogue.ts';

/** A city that demo shoppers live in. */
export interface City {
  readonly name: string;
  readonly region: string;
  readonly country: string;
  readonly postalCode: string;
  readonly street: string;
  readonly phone: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Share of the shop's shoppers. */
  readonly weight: number;
}

type Row = readonly [string, string, string, string, string, string, number, number, number];

const rows: readonly Row[] = [
  ['Amsterdam', 'Noord-Holland', 'NL', '1012 AB', 'Prinsengracht', '+31 20 555 01', 52.37, 4.9, 6],
  ['Rotterdam', 'Zuid-Holland', 'NL', '3011 AA', 'Witte de Withstraat', '+31 10 555 02', 51.92, 4.48, 4],
  ['Berlin', 'Berlin', 'DE', '10115', 'Invalidenstraße', '+49 30 5550 03', 52.52, 13.4, 8],
  ['Hamburg', 'Hamburg', 'DE', '20095', 'Deichstraße', '+49 40 5550 04', 53.55, 9.99, 5],
  ['Munich', 'Bayern', 'DE', '80331', 'Sendlinger Straße', '+49 89 5550 05', 48.14, 11.58, 5],
  ['Paris', 'Île-de-France', 'FR', '75011', 'Rue Oberkampf', '+33 1 55 50 06', 48.86, 2.35, 7],
  ['Lyon', 'Auvergne-Rhône-Alpes', 'FR', '69002', 'Rue Mercière', '+33 4 55 50 07', 45.76, 4.84, 3],
  ['Barcelona', 'Catalunya', 'ES', '08003', 'Carrer de la Princesa', '+34 93 555 08', 41.39, 2.17, 4],
  ['Madrid', 'Comunidad de Madrid', 'ES', '28004', 'Calle de Fuencarral', '+34 91 555 09', 40.42, -3.7, 4],
  ['Milan', 'Lombardia', 'IT', '20121', 'Via Brera', '+39 02 555 10', 45.46, 9.19, 4],
  ['Vienna', 'Wien', 'AT', '1070', 'Neubaugasse', '+43 1 555 11', 48.21, 16.37, 3],
  ['Copenhagen', 'Hovedstaden', 'DK', '1420', 'Strandgade', '+45 33 55 12', 55.68, 12.57, 3],
  ['Stockholm', 'Stockholms län', 'SE', '111 29', 'Köpmangatan', '+46 8 555 13', 59.33, 18.07, 3],
  ['London', 'Greater London', 'GB', 'E1 6AN', 'Commercial Street', '+44 20 5550 14', 51.51, -0.13, 9],
  ['Edinburgh', 'Scotland', 'GB', 'EH1 1TB', 'Cockburn Street', '+44 131 555 15', 55.95, -3.19, 2],
  ['New York', 'NY', 'US', '10003', 'East 9th Street', '+1 212 555 0116', 40.71, -74.01, 8],
  ['Portland', 'OR', 'US', '97209', 'NW Hoyt Street', '+1 503 555 0117', 45.52, -122.68, 3],
  ['Austin', 'TX', 'US', '78704', 'South Congress Avenue', '+1 512 555 0118', 30.27, -97.74, 3],
  ['Toronto', 'ON', 'CA', 'M5V 2T6', 'Queen Street West', '+1 416 555 0119', 43.65, -79.38, 3],
  ['Melbourne', 'VIC', 'AU', '3000', 'Flinders Lane', '+61 3 5550 0120', -37.81, 144.96, 3],
  ['Singapore', 'Singapore', 'SG', '168731', 'Tiong Bahru Road', '+65 6555 0121', 1.35, 103.82, 4],
  ['Tokyo', 'Tokyo', 'JP', '150-0001', 'Jingumae', '+81 3 5550 0122', 35.68, 139.69, 4],
  ['深圳', '广东省', 'CN', '518000', '深南大道', '+86 138 0001 23', 22.54, 114.06, 9],
  ['广州', '广东省', 'CN', '510000', '中山五路', '+86 138 0001 24', 23.13, 113.26, 7],
  ['上海', '上海市', 'CN', '200000', '武康路', '+86 138 0001 25', 31.23, 121.47, 11],
  ['杭州', '浙江省', 'CN', '310000', '南山路', '+86 138 0001 26', 30.27, 120.16, 6],
  ['北京', '北京市', 'CN', '100000', '东四北大街', '+86 138 0001 27', 39.9, 116.41, 9],
  ['成都', '四川省', 'CN', '610000', '玉林西路', '+86 138 0001 28', 30.57, 104.07, 6],
  ['武汉', '湖北省', 'CN', '430000', '昙华林', '+86 138 0001 29', 30.59, 114.31, 4],
  ['南京', '江苏省', 'CN', '210000', '颐和路', '+86 138 0001 30', 32.06, 118.8, 4],
  ['西安', '陕西省', 'CN', '710000', '书院门', '+86 138 0001 31', 34.34, 108.94, 3],
  ['厦门', '福建省', 'CN', '361000', '沙坡尾', '+86 138 0001 32', 24.48, 118.09, 3],
];

export const cities: readonly City[] = rows.map(
  ([name, region, country, postalCode, street, phone, latitude, longitude, weight]) => ({
    name,
    region,
    country,
    postalCode,
    street,
    phone,
    latitude,
    longitude,
    weight,
  }),
);

const ASIA_PACIFIC = new Set(['CN', 'JP', 'SG', 'AU']);

/** The warehouse a parcel to this country leaves from. */
export function warehouseFor(country: string): WarehouseCode {
  return ASIA_PACIFIC.has(country) ? 'SZX' : 'RTM';
}

/** Sorting centres on the way, nearest to the destination last. */
export const hubs: Readonly<
  Record<WarehouseCode, readonly Pick<City, 'name' | 'region' | 'country' | 'latitude' | 'longitude'>[]>
> = {
  SZX: [
    { name: '广州', region: '广东省', country: 'CN', latitude: 23.39, longitude: 113.3 },
    { name: '武汉', region: '湖北省', country: 'CN', latitude: 30.78, longitude: 114.21 },
  ],
  RTM: [
    { name: 'Liège', region: 'Wallonie', country: 'BE', latitude: 50.64, longitude: 5.44 },
    { name: 'Leipzig', region: 'Sachsen', country: 'DE', latitude: 51.42, longitude: 12.24 },
  ],
};
