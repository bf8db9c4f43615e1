import { type MinuteBar, ratePerMinute } from '@pushcart/client';
import { useLocale, useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Table } from '../table.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { niceTop } from './nice-top.ts';
import { timeIn } from './store-clock.tsx';

const RATE_MINUTES = 5;

interface Props {
  readonly bars: readonly MinuteBar[];
  readonly timeZone: string;
}

/** Orders in each minute of the last hour, drawn or as a table. */
export function OrdersChart({ bars, timeZone }: Props) {
  const t = useTranslations('desk.wall');
  const format = useFormat();
  return (
    <FigurePanel
      title={t('perMinute')}
      note={t('perMinuteNow', { rate: format.rating(ratePerMinute(bars, RATE_MINUTES)) })}
      back={t('asChart')}
      drawing={<BarDrawing bars={bars} />}
      table={<BarTable bars={bars} timeZone={timeZone} />}
    />
  );
}

const BAR = 10;
const GAP = 2.5;
const HEIGHT = 100;

function BarDrawing({ bars }: { readonly bars: readonly MinuteBar[] }) {
  const t = useTranslations('desk.wall');
  const format = useFormat();
  const peak = Math.max(0, ...bars.map(({ orders }) => orders));
  const total = bars.reduce((sum, { orders }) => sum + orders, 0);
  const top = niceTop(peak);
  return (
    <figure className="mt-5 flex grow flex-col">
      <div className="flex grow gap-3">
        <div aria-hidden className="figures flex flex-col justify-between text-right text-xs text-ink-soft">
          {[top, top / 2, 0].map((mark) => (
            <span key={mark} className="-translate-y-1/2 leading-none last:translate-y-0 first:translate-y-0">
              {format.number(mark)}
            </span>
          ))}
        </div>
        <svg
          role="img"
          aria-label={t('chart', { total, peak })}
          viewBox={`0 0 ${bars.length * BAR} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="min-h-36 w-full grow"
        >
          {[0, HEIGHT / 2, HEIGHT].map((y) => (
            <line
              key={y}
              x1={0}
              x2={bars.length * BAR}
              y1={y}
              y2={y}
              vectorEffect="non-scaling-stroke"
              className="stroke-line"
            />
          ))}
          {bars.map(({ startsAt, orders }, index) => (
            <rect
              key={startsAt.getTime()}
              x={index * BAR + GAP / 2}
              width={BAR - GAP}
              y={HEIGHT - (orders / top) * HEIGHT}
              height={(orders / top) * HEIGHT}
              className={index === bars.length - 1 ? 'fill-lamp' : 'fill-ink'}
            />
          ))}
        </svg>
      </div>
      <figcaption aria-hidden className="mt-2 flex justify-between pl-8 text-xs text-ink-soft">
        <span>{t('ago')}</span>
        <span>{t('now')}</span>
      </figcaption>
    </figure>
  );
}

function BarTable({ bars, timeZone }: Props) {
  const t = useTranslations('desk.wall');
  const format = useFormat();
  const locale = useLocale();
  return (
    <Table
      caption={t('lastHour')}
      columns={[
        { key: 'minute', label: t('minute'), cell: ({ startsAt }) => timeIn(locale, timeZone, startsAt) },
        { key: 'orders', label: t('orders'), end: true, cell: ({ orders }) => format.number(orders) },
      ]}
      rows={bars.toReversed()}
      keyOf={({ startsAt }) => startsAt.toISOString()}
      card="max-md:grid-cols-2 max-md:py-2!"
    />
  );
}
