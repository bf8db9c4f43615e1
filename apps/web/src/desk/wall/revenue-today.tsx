import type { WallView } from '@pushcart/client';
import { growthOf } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Glow } from '../../ui/glow.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Growth } from '../growth.tsx';
import { Concealed } from './concealed.tsx';

interface Props {
  readonly view: WallView;
  /** Shows no amounts. */
  readonly isPrivate: boolean;
}

/** What came in today, beside what had come in by this time a week ago. */
export function RevenueToday({ view, isPrivate }: Props) {
  const t = useTranslations('desk.wall');
  const format = useFormat();
  const { currency, today, revenueLastWeek } = view;
  const amount = (minor: number) => format.money({ amount: minor, currency });
  const growth = growthOf(today.revenue, revenueLastWeek);
  const most = Math.max(today.revenue, revenueLastWeek, 1);
  return (
    <Panel className="flex flex-col justify-between gap-6">
      <div className="@container">
        <h2 className="text-section">{t('revenue')}</h2>
        <p
          className="mt-3 font-display text-hero font-bold tracking-tight whitespace-nowrap"
          style={{ fontSize: `min(var(--text-hero), ${FIT / amount(today.revenue).length}cqi)` }}
        >
          {isPrivate ? <Concealed /> : <Glow value={today.revenue} say={amount} className="inline-block" />}
        </p>
        {today.refunded > 0 && !isPrivate && (
          <p className="figures mt-2 text-sm text-ink-soft">{t('refunded', { amount: amount(today.refunded) })}</p>
        )}
      </div>
      <div>
        <div aria-hidden className="grid gap-1.5">
          <span className="block h-3 rounded-full bg-lamp" style={{ width: `${(today.revenue / most) * 100}%` }} />
          <span
            className="block h-1.5 rounded-full bg-line-strong"
            style={{ width: `${(revenueLastWeek / most) * 100}%` }}
          />
        </div>
        <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
          {growth !== null && <Growth share={growth} level={t('level')} />}
          {!isPrivate && (
            <span className="figures text-sm text-ink-soft">
              {revenueLastWeek > 0 ? t('lastWeek', { amount: amount(revenueLastWeek) }) : t('noLastWeek')}
            </span>
          )}
        </p>
      </div>
    </Panel>
  );
}

/** A figure is a little more than half as wide as it is tall: with this over their number, they are as wide as the panel at most. */
const FIT = 180;
