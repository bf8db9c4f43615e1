import { LOCALES, type Locale } from '@pushcart/domain';

const STORAGE_KEY = 'pushcart.locale';

/** What the visitor chose here before, else the first of the browser's languages that the shop speaks. */
export function chooseLocale(): Locale {
  const chosen = localStorage.getItem(STORAGE_KEY);
  const known = LOCALES.find((locale) => locale === chosen);
  if (known !== undefined) return known;
  for (const language of navigator.languages) {
    if (language.startsWith('zh')) return 'zh-CN';
    if (language.startsWith('en')) return 'en';
  }
  return 'en';
}

export function rememberLocale(locale: Locale): void {
  localStorage.setItem(STORAGE_KEY, locale);
}
