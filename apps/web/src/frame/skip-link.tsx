import { useTranslations } from 'use-intl';

/** For the keyboard: past the head of the page to `#content`. */
export function SkipLink() {
  const t = useTranslations('frame');
  return (
    <a
      href="#content"
      className="sr-only rounded-full bg-ink px-4 py-3 text-paper focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50"
    >
      {t('skip')}
    </a>
  );
}
