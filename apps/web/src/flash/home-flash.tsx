import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useClient } from '../live/shop.tsx';
import { flashSalesQuery } from './flash-queries.ts';
import { isAhead, phaseAt } from './live-sale.ts';

const FlashBanner = lazy(async () => ({ default: (await import('./flash-banner.tsx')).FlashBanner }));

/** On the first page: the next sale, while one is announced or on. Its place is kept while it comes. */
export function HomeFlash() {
  const { data } = useQuery(flashSalesQuery(useClient()));
  const [openedAt] = useState(() => new Date());
  if (data === undefined || !data.some((live) => isAhead(phaseAt(live, openedAt)))) return null;
  return (
    <Suspense fallback={<BannerPlace />}>
      <FlashBanner sales={data} place={<BannerPlace />} />
    </Suspense>
  );
}

function BannerPlace() {
  return <div aria-hidden className="mt-10 h-67 rounded-card bg-lamp-wash sm:h-33" />;
}
