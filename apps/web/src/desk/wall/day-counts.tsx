import type { MetricBucket } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { cx } from '../../ui/cx.ts';
import { Glow } from '../../ui/glow.tsx';

const STEPS = ['placed', 'paid', 'shipped', 'delivered'] as const;

interface Props {
  readonly today: MetricBucket;
  /** Who has the shop open now. */
  readonly visitors: number;
}

/** How many visitors there are now, and how many orders took each step today. */
export function DayCounts({ today, visitors }: Props) {
  const t = useTranslations('desk.wall');
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line lg:grid-cols-5">
      <Count name={t('visitors')} when={t('rightNow')} count={visitors} className="col-span-2 lg:col-span-1" />
      {STEPS.map((step) => (
        <Count key={step} name={t(step)} when={t('today')} count={today[step]} />
      ))}
    </dl>
  );
}

interface CountProps {
  readonly name: string;
  readonly when: string;
  readonly count: number;
  readonly className?: string;
}

function Count({ name, when, count, className }: CountProps) {
  const format = useFormat();
  return (
    <div className={cx('bg-surface p-4 sm:p-5', className)}>
      <dt className="text-ink-soft">
        <span className="font-semibold text-ink">{name}</span> {when}
      </dt>
      <dd className="mt-1 font-display text-title font-bold">
        <Glow value={count} say={format.number} className="inline-block" />
      </dd>
    </div>
  );
}
