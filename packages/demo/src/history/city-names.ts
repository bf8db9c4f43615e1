import type { ParcelImport } from '@pushcart/services/import';

type CityNames = NonNullable<ParcelImport['route'][number]['cityNames']>;

const NAMES: readonly (readonly [en: string, zh: string])[] = [
  ['Amsterdam', '阿姆斯特丹'],
  ['Rotterdam', '鹿特丹'],
  ['Berlin', '柏林'],
  ['Hamburg', '汉堡'],
  ['Munich', '慕尼黑'],
  ['Paris', '巴黎'],
  ['Lyon', '里昂'],
  ['Barcelona', '巴塞罗那'],
  ['Madrid', '马德里'],
  ['Milan', '米兰'],
  ['Vienna', '维也纳'],
  ['Copenhagen', '哥本哈根'],
  ['Stockholm', '斯德哥尔摩'],
  ['London', '伦敦'],
  ['Edinburgh', '爱丁堡'],
  ['New York', '纽约'],
  ['Portland', '波特兰'],
  ['Austin', '奥斯汀'],
  ['Toronto', '多伦多'],
  ['Melbourne', '墨尔本'],
  ['Singapore', '新加坡'],
  ['Tokyo', '东京'],
  ['Shenzhen', '深圳'],
  ['Guangzhou', '广州'],
  ['Shanghai', '上海'],
  ['Hangzhou', '杭州'],
  ['Beijing', '北京'],
  ['Chengdu', '成都'],
  ['Wuhan', '武汉'],
  ['Nanjing', '南京'],
  ["Xi'an", '西安'],
  ['Xiamen', '厦门'],
  ['Liège', '列日'],
  ['Leipzig', '莱比锡'],
];

/** What a city that is called so in one language is called in each. */
export function cityNamesOf(name: string): CityNames | undefined {
  const known = NAMES.find((names) => names.includes(name));
  return known && { en: known[0], 'zh-CN': known[1] };
}
