import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { useSession } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import type { LiveSale } from './live-sale.ts';
import { PhaseBadge } from './phase-badge.tsx';
import { SaleClock } from './sale-clock.tsx';
import { SaleItem } from './sale-item.tsx';
import { usePhase } from './use-flash-sale.ts';
import { currentPlaces, placesQuery } from './use-place.ts';

/** Where a sale is waited for and where its result is told. */
export function WaitingRoom({ live }: { readonly live: LiveSale }) {
  const t = useTranslations('flash');
  const text = useText();
  const format = useFormat();
  const client = useClient();
  const session = useSession();
  const { isStale } = useConnection();
  const phase = usePhase(live);
  const { sale } = live;
  const isSignedIn = session?.account != null;
  const places = useQuery({ ...placesQuery(client, sale.id), enabled: isSignedIn });
  const current = currentPlaces(places.data ?? []);
  useTitle(text(sale.name));

  return (
    <div className="wrap pt-6">
      <Link to="/flash" className="text-sm text-ink-soft hover:text-ink hover:underline">
        {t('all')}
      </Link>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="text-title">{text(sale.name)}</h1>
        <PhaseBadge phase={phase} />
      </div>
      <p className="mt-2 text-ink-soft">
        {t('times', { starts: format.moment(sale.startsAt), ends: format.moment(sale.endsAt) })}
      </p>
      <div className="mt-4 rounded-card bg-lamp-wash p-5 sm:p-7">
        <SaleClock live={live} />
        {isStale && <p className="mt-2 font-medium text-warn">{t('offline')}</p>}
      </div>
      <ul className="mt-8 grid grid-cols-1 items-start gap-6 md:grid-cols-2 xl:grid-cols-3">
        {sale.items.map((item) => (
          <li key={item.variantId}>
            <SaleItem
              sale={sale}
              item={item}
              phase={phase}
              session={session}
              place={current.get(item.variantId)}
              isKnown={session !== undefined && (!isSignedIn || !places.isPending)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
