import { LOCALES, type Locale, type LocalizedText } from '../locale.ts';
import type { ProductOption } from './product.ts';

const SEPARATORS: Readonly<Record<Locale, string>> = { en: ', ', 'zh-CN': '，' };

/** A variant's chosen options in words, in the order the product names them: "Blue, M". */
export function optionText(options: readonly ProductOption[], chosen: Readonly<Record<string, string>>): LocalizedText {
  const names = options.flatMap(({ key, values }) => values.find((value) => value.key === chosen[key])?.name ?? []);
  const inLocale = (locale: Locale) => names.map((name) => name[locale]).join(SEPARATORS[locale]);
  return Object.fromEntries(LOCALES.map((locale) => [locale, inLocale(locale)])) as LocalizedText;
}
