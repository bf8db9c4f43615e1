import type { Locale, LocalizedText } from '@pushcart/client';

export interface LanguageEnvironment {
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LANG?: string | undefined;
}

/** The language in which the shop's own words are shown, by what the terminal speaks. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: LanguageEnvironment): Locale {
  const spoken = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '') ?? '';
  return spoken.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export const textIn = (language: Locale, text: LocalizedText): string => text[language];
