import type { ConnectionState } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useConnection } from '../live/use-connection.ts';
import { cx } from '../ui/cx.ts';

const LIGHTS: Record<ConnectionState, string> = {
  idle: 'bg-good',
  live: 'bg-good',
  reconnecting: 'bg-lamp animate-breathe',
  offline: 'bg-bad',
};

/** Says whether the numbers can be trusted; nothing while nothing is watched. */
export function ConnectionLight() {
  const t = useTranslations('frame');
  const { state } = useConnection();
  if (state === 'idle') return null;
  return (
    <span className="inline-flex items-center gap-2 text-sm text-ink-soft" title={t('liveHint')}>
      <span aria-hidden className={cx('size-2.5 rounded-full', LIGHTS[state])} />
      <span>{t(state)}</span>
    </span>
  );
}
