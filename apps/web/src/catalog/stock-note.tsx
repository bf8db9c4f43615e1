import { useTranslations } from 'use-intl';
import { useConnection } from '../live/use-connection.ts';
import { cx } from '../ui/cx.ts';
import { Glow } from '../ui/glow.tsx';

/** At most this many left are worth a word. */
const FEW = 5;

interface Props {
  readonly available: number;
  readonly className?: string;
}

/** What is left, as it is now; grey while that cannot be known. */
export function StockNote({ available, className }: Props) {
  const t = useTranslations('catalog');
  const { isStale } = useConnection();
  const tone = available === 0 ? 'text-ink-soft' : available <= FEW ? 'font-semibold text-warn' : 'text-good';
  return (
    <Glow
      value={available}
      className={cx('text-sm', isStale ? 'text-ink-soft opacity-60' : tone, className)}
      say={(units) => {
        if (units === 0) return t('soldOut');
        return units <= FEW ? t('few', { count: units }) : t('units', { count: units });
      }}
    />
  );
}
