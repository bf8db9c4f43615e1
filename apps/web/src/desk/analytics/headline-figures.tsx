import { averageOrder, growthOf, type SalesReport } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Glow } from '../../ui/glow.tsx';
import { Figure, FigureSkeleton } from '../figure.tsx';
import { Growth } from '../growth.tsx';

const GRID =
  'grid gap-px overflow-hidden rounded-card border border-line bg-line min-[26rem]:grid-cols-2 xl:grid-cols-3';
const NAMES = ['revenue', 'paid', 'average', 'refunded', 'buyers', 'newBuyers'] as const;
type Name = (typeof NAMES)[number];

/** What came in, from how many orders and people, each beside what it was before. */
export function HeadlineFigures({ report }: { readonly report: SalesReport }) {
  const t = useTranslations('desk.analytics');
  const format = useFormat();
  const { currency } = report;
  const [now, before] = [report.current, report.before].map(({ total, buyers, newBuyers }) => ({
    revenue: total.revenue,
    paid: total.paid,
    average: averageOrder(total),
    refunded: total.refunded,
    buyers,
    newBuyers,
  }));
  const money = (amount: number) => format.money({ amount, currency });
  const say: Record<Name, (value: number) => string> = {
    revenue: money,
    paid: format.number,
    average: money,
    refunded: money,
    buyers: format.number,
    newBuyers: format.number,
  };
  return (
    <dl className={GRID}>
      {NAMES.map((name) => {
        const [value, was] = [now?.[name] ?? null, before?.[name] ?? null];
        const growth = value === null || was === null ? null : growthOf(value, was);
        return (
          <Figure
            key={name}
            name={t(`figures.${name}`)}
            value={value === null ? t('figures.none') : <Glow value={value} say={say[name]} />}
            note={
              <span className="flex flex-wrap gap-x-3">
                {growth !== null && <Growth share={growth} level={t('level')} size="small" />}
                <span>{t('figures.before', { value: was === null ? t('figures.none') : say[name](was) })}</span>
              </span>
            }
          />
        );
      })}
    </dl>
  );
}

export function HeadlineFiguresSkeleton() {
  return (
    <div className={GRID}>
      {NAMES.map((name) => (
        <FigureSkeleton key={name} />
      ))}
    </div>
  );
}
