import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useConnection } from '../live/use-connection.ts';
import type { Promised } from '../live/use-promises.ts';
import { cx } from '../ui/cx.ts';
import { Glow } from '../ui/glow.tsx';

/** At most this many left are worth a word. */
const FEW = 5;

interface Props {
  readonly available: number;
  /** What can be ordered once nothing is left. */
  readonly promise?: Promised | undefined;
  readonly className?: string;
}

/** What is left, as it is now; grey while that cannot be known. */
export function StockNote({ available, promise, className }: Props) {
  const t = useTranslations('catalog');
  const format = useFormat();
  const { isStale } = useConnection();
  const tone =
    available === 0
      ? promise === undefined
        ? 'text-ink-soft'
        : 'text-ink'
      : available <= FEW
        ? 'font-semibold text-warn'
        : 'text-good';
  return (
    <Glow
      value={available}
      className={cx('text-sm', isStale ? 'text-ink-soft opacity-60' : tone, className)}
      say={(units) => {
        if (units === 0 && promise !== undefined) {
          return promise.arrivesOn === null
            ? t('onOrder')
            : t('arrivesOn', { day: format.calendarDate(promise.arrivesOn) });
        }
        if (units === 0) return t('soldOut');
        return units <= FEW ? t('few', { count: units }) : t('units', { count: units });
      }}
    />
  );
}
