import { latestOrders, minuteBars, type WallView } from '@pushcart/client';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConnectionLight } from '../../frame/connection-light.tsx';
import { StaleBar } from '../../frame/stale-bar.tsx';
import { useNow } from '../../i18n/use-now.ts';
import { useConnection } from '../../live/use-connection.ts';
import { cx } from '../../ui/cx.ts';
import { useOrderNews } from '../orders/use-order-feed.ts';
import { DayCounts } from './day-counts.tsx';
import { LatestOrders } from './latest-orders.tsx';
import { LowStock } from './low-stock.tsx';
import { OrdersChart } from './orders-chart.tsx';
import { ParcelMap } from './parcel-map.tsx';
import { RevenueToday } from './revenue-today.tsx';
import { StoreClock, timeIn } from './store-clock.tsx';
import { TopProducts } from './top-products.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { useHeld } from './use-held.ts';
import { useLowStock } from './use-low-stock.ts';
import { usePrivacy } from './use-privacy.ts';
import { useRowsThatFit } from './use-rows-that-fit.ts';
import { WallTools } from './wall-tools.tsx';

const TICK_MS = 2_000;
/** Of what sells most: about as tall as the map that it stands beside. */
const TOP_ROWS = 8;

interface Props {
  readonly view: WallView;
  readonly offsetMs: number;
}

/** Made to hang on a wall for weeks: what it holds is bounded, and its clock is the shop's. */
export function Wall({ view, offsetMs }: Props) {
  const t = useTranslations('desk.wall');
  const wall = useRef<HTMLElement>(null);
  const lists = useRef<HTMLDivElement>(null);
  const screen = useFullScreen(wall);
  const privacy = usePrivacy();
  const { isPrivate } = privacy;
  const [isPaused, setIsPaused] = useState(false);
  const { isStale } = useConnection();
  const rows = useRowsThatFit(lists, screen.isFull);
  const news = useOrderNews() ?? [];
  const low = useLowStock();
  const now = new Date(useNow(TICK_MS).getTime() + offsetMs);
  const shown = useHeld({ view, now, orders: latestOrders(view.latestOrders, news, rows), low }, isPaused);
  const { timeZone } = shown.view;

  return (
    <section
      ref={wall}
      aria-labelledby="wall-title"
      className={cx('bg-paper', screen.isFull && 'overflow-y-auto px-8 py-6')}
    >
      {screen.isFull && (
        <div className="mb-4 empty:hidden">
          <StaleBar timeZone={timeZone} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h1 id="wall-title" className="text-title">
          {t('title')}
        </h1>
        <StoreClock now={shown.now} timeZone={timeZone} />
        <div className={cx(!screen.isFull && 'sm:hidden')}>
          <ConnectionLight />
        </div>
        <div className="ml-auto">
          <WallTools isPaused={isPaused} onPause={() => setIsPaused(!isPaused)} privacy={privacy} screen={screen} />
        </div>
      </div>
      {isPaused && (
        <p role="status" className="mt-3 rounded-xl bg-lamp-wash px-4 py-2.5 font-medium">
          {t('pausedAt', { time: timeIn('en-GB', timeZone, shown.now) })}
        </p>
      )}
      <div className={cx('mt-5 grid grid-cols-1 gap-4 transition-opacity', isStale && 'opacity-60 grayscale')}>
        <div className="grid grid-cols-1 gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <RevenueToday view={shown.view} isPrivate={isPrivate} />
          <OrdersChart bars={minuteBars(shown.view.minutes, shown.now)} timeZone={timeZone} />
        </div>
        <DayCounts today={shown.view.today} visitors={shown.view.visitors.count} />
        <div
          className={cx(
            'grid grid-cols-1 items-start gap-4',
            screen.isFull && 'xl:grid-cols-[minmax(0,3fr)_minmax(0,5fr)] 2xl:grid-cols-2',
          )}
        >
          <div
            className={cx(
              'grid grid-cols-1 items-start gap-4',
              screen.isFull
                ? '2xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]'
                : 'lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]',
            )}
          >
            <ParcelMap places={shown.view.parcels} isPrivate={isPrivate} />
            <TopProducts products={shown.view.topProducts.slice(0, TOP_ROWS)} />
          </div>
          <div ref={lists} className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <LatestOrders orders={shown.orders} timeZone={timeZone} isPrivate={isPrivate} />
            <LowStock rows={shown.low.slice(0, rows)} />
          </div>
        </div>
      </div>
    </section>
  );
}
