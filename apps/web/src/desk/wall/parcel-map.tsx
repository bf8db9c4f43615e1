import type { ParcelPlace } from '@pushcart/client';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useCountryName } from '../orders/use-country-name.ts';
import { Table } from '../table.tsx';
import { byCountry } from './by-country.ts';
import { FigurePanel } from './figure-panel.tsx';

// The outline of the land is the largest part of the wall.
const ParcelDrawing = lazy(() => import('./parcel-drawing.tsx'));

interface Props {
  readonly places: readonly ParcelPlace[];
  /** Names countries only. */
  readonly isPrivate: boolean;
}

/** Where the parcels under way were seen last, on a map or as a table. */
export function ParcelMap({ places: seen, isPrivate }: Props) {
  const t = useTranslations('desk.wall');
  const format = useFormat();
  const countryName = useCountryName();
  const places = isPrivate ? byCountry(seen) : seen;
  const nameOf = ({ city, country }: ParcelPlace) =>
    isPrivate ? countryName(country) : t('place', { city, country: countryName(country) });

  if (places.length === 0) {
    return (
      <Panel>
        <h2 className="text-section">{t('parcels')}</h2>
        <p className="py-6 text-ink-soft">{t('noParcels')}</p>
      </Panel>
    );
  }
  const parcels = places.reduce((sum, place) => sum + place.parcels, 0);
  return (
    <FigurePanel
      title={t('parcels')}
      note={t('parcelsNow', { parcels, places: places.length })}
      back={t('asMap')}
      drawing={
        <Suspense fallback={<Skeleton className="mt-4 h-56 rounded-xl sm:h-72" />}>
          <ParcelDrawing places={places} nameOf={nameOf} />
        </Suspense>
      }
      table={
        <Table
          caption={t('parcels')}
          columns={[
            { key: 'place', label: t('lastSeenAt'), cell: nameOf },
            { key: 'seen', label: t('lastSeen'), cell: ({ seenAt }) => format.moment(seenAt) },
            { key: 'parcels', label: t('parcelCount'), end: true, cell: (place) => format.number(place.parcels) },
          ]}
          rows={places}
          keyOf={({ city, country }) => `${country} ${city}`}
          card="max-md:grid-cols-[1fr_auto_2rem] max-md:py-2!"
        />
      }
    />
  );
}
