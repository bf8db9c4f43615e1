import { TrendingDown, TrendingUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { cx } from '../ui/cx.ts';

/** Less than half a percent either way is said to be the same. */
const LEVEL = 0.005;

interface Props {
  /** 0.25 is a quarter more than before. */
  readonly share: number;
  /** What is said where it is the same. */
  readonly level: string;
  readonly size?: 'small';
}

/** How much ahead of what it was before, or behind. */
export function Growth({ share, level, size }: Props) {
  const t = useTranslations('desk.wall');
  const format = useFormat();
  if (Math.abs(share) < LEVEL) return <span className="font-semibold">{level}</span>;
  const Icon = share > 0 ? TrendingUp : TrendingDown;
  const percent = format.percent(Math.abs(share));
  return (
    <span
      className={cx('figures inline-flex items-center gap-1.5 font-semibold', share > 0 ? 'text-good' : 'text-warn')}
    >
      <Icon aria-hidden className={size === 'small' ? 'size-4' : 'size-5'} />
      {share > 0 ? t('ahead', { percent }) : t('behind', { percent })}
    </span>
  );
}
