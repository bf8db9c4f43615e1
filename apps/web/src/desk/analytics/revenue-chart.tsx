import type { SalesPoint, SalesReport } from '@pushcart/domain';
import { useLocale, useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Table } from '../table.tsx';
import { FigurePanel } from '../wall/figure-panel.tsx';
import { niceTop } from '../wall/nice-top.ts';
import { pointName } from './point-name.ts';

interface Props {
  readonly report: SalesReport;
  /** Of one day, so by the hour. */
  readonly isDay: boolean;
}

/** What came in hour by hour or day by day, beside what came in before, drawn or as a table. */
export function RevenueChart({ report, isDay }: Props) {
  const t = useTranslations('desk.analytics');
  return (
    <FigurePanel
      title={t('chart.title')}
      note={t('chart.note')}
      back={t('chart.asChart')}
      drawing={<Drawing report={report} isDay={isDay} />}
      table={<PointTable report={report} isDay={isDay} />}
    />
  );
}

const STEP = 10;
const GAP = 2;
const HEIGHT = 100;

function Drawing({ report: { points, currency, timeZone, current, before }, isDay }: Props) {
  const t = useTranslations('desk.analytics');
  const format = useFormat();
  const locale = useLocale();
  const money = (amount: number) => format.money({ amount, currency });
  const top = niceTop(Math.max(0, ...points.flatMap(({ figures, before }) => [figures.revenue, before.revenue])));
  const yOf = (amount: number) => HEIGHT - (amount / top) * HEIGHT;
  const width = points.length * STEP;
  const nameOf = (point: SalesPoint | undefined) =>
    point === undefined ? '' : pointName(locale, timeZone, point.startsAt, isDay);
  return (
    <figure className="mt-5">
      <div className="flex gap-3">
        <div aria-hidden className="figures flex flex-col justify-between text-right text-xs text-ink-soft">
          <span className="leading-none">{money(top)}</span>
          <span className="leading-none">{money(0)}</span>
        </div>
        <svg
          role="img"
          aria-label={t('chart.drawing', { now: money(current.total.revenue), before: money(before.total.revenue) })}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="h-52 w-full grow"
        >
          {[0, HEIGHT / 2, HEIGHT].map((y) => (
            <line key={y} x2={width} y1={y} y2={y} vectorEffect="non-scaling-stroke" className="stroke-line" />
          ))}
          {points.map(({ startsAt, figures }, index) => (
            <rect
              key={startsAt.getTime()}
              x={index * STEP + GAP / 2}
              width={STEP - GAP}
              y={yOf(figures.revenue)}
              height={HEIGHT - yOf(figures.revenue)}
              className={index === points.length - 1 ? 'fill-lamp' : 'fill-ink'}
            />
          ))}
          {points.map((point, index) => (
            <line
              key={point.startsAt.getTime()}
              x1={index * STEP}
              x2={(index + 1) * STEP}
              y1={yOf(point.before.revenue)}
              y2={yOf(point.before.revenue)}
              vectorEffect="non-scaling-stroke"
              strokeWidth={3}
              className="stroke-ink-soft"
            />
          ))}
        </svg>
      </div>
      <figcaption aria-hidden className="mt-2 flex flex-wrap justify-between gap-x-4 gap-y-1 text-xs text-ink-soft">
        <span>{nameOf(points[0])}</span>
        <span className="flex items-center gap-2">
          <span className="inline-block size-3 bg-ink" />
          {t('chart.now')}
          <span className="ml-2 inline-block h-0.75 w-4 bg-ink-soft" />
          {t('chart.before')}
        </span>
        <span>{nameOf(points.at(-1))}</span>
      </figcaption>
    </figure>
  );
}

function PointTable({ report: { points, currency, timeZone }, isDay }: Props) {
  const t = useTranslations('desk.analytics');
  const format = useFormat();
  const locale = useLocale();
  const money = (amount: number) => format.money({ amount, currency });
  return (
    <Table
      caption={t('chart.title')}
      columns={[
        {
          key: 'when',
          label: t('chart.when'),
          onCard: 'col-span-2 font-medium',
          cell: ({ startsAt }) => pointName(locale, timeZone, startsAt, isDay),
        },
        {
          key: 'paid',
          label: t('figures.paid'),
          end: true,
          labelled: true,
          onCard: 'figures',
          cell: ({ figures }) => format.number(figures.paid),
        },
        {
          key: 'revenue',
          label: t('chart.now'),
          end: true,
          labelled: true,
          onCard: 'figures',
          cell: ({ figures }) => money(figures.revenue),
        },
        {
          key: 'before',
          label: t('chart.before'),
          end: true,
          labelled: true,
          onCard: 'figures',
          cell: ({ before }) => money(before.revenue),
        },
      ]}
      rows={points.toReversed()}
      keyOf={({ startsAt }) => startsAt.toISOString()}
      card="grid-cols-2"
    />
  );
}
