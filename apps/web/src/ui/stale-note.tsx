import { useTranslations } from 'use-intl';
import { useConnection } from '../live/use-connection.ts';

/** Why a button beside it cannot be pressed while the shop is out of reach; nothing while it is not. */
export function StaleNote() {
  const t = useTranslations('ui.error');
  const { isStale } = useConnection();
  if (!isStale) return null;
  return (
    <p role="status" className="text-sm text-ink-soft">
      {t('offline')}
    </p>
  );
}
