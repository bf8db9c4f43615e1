import { LOCALES, type Locale } from '@pushcart/domain';
import { Languages } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useLocaleSwitch } from '../i18n/locale-provider.tsx';

/** Each language by its own name, so that whoever needs it can find it. */
const NAMES: Record<Locale, string> = { en: 'English', 'zh-CN': '中文' };
/** Where there is no room for more. */
const SHORT: Record<Locale, string> = { en: 'EN', 'zh-CN': '中' };

export function LanguageSwitch() {
  const t = useTranslations('frame');
  const { locale, switchTo } = useLocaleSwitch();
  const other = LOCALES.find((candidate) => candidate !== locale) ?? locale;
  return (
    <button
      type="button"
      lang={other}
      title={t('language')}
      onClick={() => void switchTo(other)}
      className="inline-flex min-h-11 items-center gap-2 whitespace-nowrap rounded-full px-2 sm:px-3 font-medium hover:bg-sunken"
    >
      <Languages aria-hidden className="size-4 max-sm:hidden" />
      <span className="max-sm:sr-only">{NAMES[other]}</span>
      <span aria-hidden className="sm:hidden">
        {SHORT[other]}
      </span>
    </button>
  );
}
