import { LOCALES, type Locale } from '@pushcart/domain';

/** The language a row names; one this version does not speak becomes English. */
export function asLocale(name: string): Locale {
  return LOCALES.find((locale) => locale === name) ?? 'en';
}
