import { useTranslations } from 'use-intl';

/** Stands where something is that a private wall does not show. */
export function Concealed() {
  const t = useTranslations('desk.wall');
  return (
    <span>
      <span aria-hidden>•••</span>
      <span className="sr-only">{t('concealed')}</span>
    </span>
  );
}
