import type { Locale } from '@pushcart/domain';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { Facts, Language, Template, Words } from './template.ts';

const LANGUAGES: Readonly<Record<Locale, Language>> = { en: english, 'zh-CN': chinese };

/** Says the facts in a language. */
export function writeWords<T extends Template>(template: T, locale: Locale, facts: Facts[T]): Words {
  return LANGUAGES[locale][template](facts);
}
