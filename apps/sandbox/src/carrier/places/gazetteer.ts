import { CHINESE_CITIES } from './china.ts';
import type { City } from './city.ts';
import { WORLD_CITIES } from './world.ts';

export const CITIES: readonly City[] = [...CHINESE_CITIES, ...WORLD_CITIES];

const COUNTRY_BY_NAME = namesOfCountries();

/** What an address says about where it is. */
export interface Whereabouts {
  readonly city: string;
  readonly region: string;
  readonly country: string;
}

/**
 * The city that stands for an address, named in English or Chinese: its own city, else the first of its region, else of its country.
 * Undefined if the country isn't served.
 */
export function locate({ city, region, country }: Whereabouts): City | undefined {
  const code = toCountryCode(country);
  const here = CITIES.filter((candidate) => candidate.country === code);
  return here.find((candidate) => isCity(candidate, city)) ?? firstOf(here, region);
}

/** Whether this is the city's own name, in English or Chinese. */
export function isCity(city: City, name: string): boolean {
  return isNamed(name, city.name, city.chineseName, CITY_ENDING);
}

/** The two-letter code of a country given as a code or by its English or Chinese name. */
export function toCountryCode(country: string): string {
  return COUNTRY_BY_NAME.get(fold(country)) ?? country.trim().toUpperCase();
}

const CITY_ENDING = /市$/;
const REGION_ENDING = /(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$/;

function firstOf(cities: readonly City[], region: string): City | undefined {
  return cities.find((city) => isNamed(region, city.region, city.chineseRegion, REGION_ENDING)) ?? cities[0];
}

function isNamed(given: string, name: string, chineseName: string, ending: RegExp): boolean {
  const folded = fold(given);
  return folded !== '' && (folded === fold(name) || folded.replace(ending, '') === chineseName.replace(ending, ''));
}

/** Case, accents, spaces and apostrophes don't matter: "xian" is Xi'an. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s'’.-]/gu, '')
    .toLowerCase();
}

function namesOfCountries(): ReadonlyMap<string, string> {
  const codes = new Set(CITIES.map((city) => city.country));
  const names = new Map<string, string>();
  for (const language of ['en', 'zh-CN']) {
    const display = new Intl.DisplayNames(language, { type: 'region' });
    for (const code of codes) names.set(fold(display.of(code) ?? code), code);
  }
  return names.set('usa', 'US').set('uk', 'GB');
}
