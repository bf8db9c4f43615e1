import type { MetricBucket } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Glow } from '../../ui/glow.tsx';

const STEPS = ['placed', 'paid', 'shipped', 'delivered'] as const;

/** How many orders took each step today. */
export function DayCounts({ today }: { readonly today: MetricBucket }) {
  const t = useTranslations('desk.wall');
  const format = useFormat();
  return (
    <dl className="grid grid-cols-2 overflow-hidden rounded-card border border-line bg-surface lg:grid-cols-4">
      {STEPS.map((step) => (
        <div
          key={step}
          className="border-line p-4 odd:border-r nth-[-n+2]:border-b sm:p-5 lg:border-b-0! lg:not-last:border-r"
        >
          <dt className="text-ink-soft">
            <span className="font-semibold text-ink">{t(step)}</span> {t('today')}
          </dt>
          <dd className="mt-1 font-display text-title font-bold">
            <Glow value={today[step]} say={format.number} className="inline-block" />
          </dd>
        </div>
      ))}
    </dl>
  );
}
