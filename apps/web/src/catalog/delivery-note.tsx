import { useQuery } from '@tanstack/react-query';
import { RotateCcw, Store, Truck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CountryChoice } from '../delivery/country-choice.tsx';
import { variantDeliveryQuery } from '../delivery/delivery-queries.ts';
import { OptionLine } from '../delivery/option-line.tsx';
import { type Place, useDestination } from '../delivery/use-destination.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { useSoldTo } from '../market/use-market.ts';
import { Skeleton } from '../ui/skeleton.tsx';

interface Props {
  /** Undefined while no form is chosen. */
  readonly variantId: string | undefined;
  readonly left: number;
}

/** When it would arrive and for how much, where it can be collected, and what happens if it does not please. */
export function DeliveryNote({ variantId, left }: Props) {
  const t = useTranslations('catalog');
  const { place, choose } = useDestination();
  const canBeSent = variantId !== undefined && left > 0;
  return (
    <div className="mt-4 flex flex-col gap-2.5 border-t border-line pt-5 text-sm">
      {canBeSent && place === null && (
        <>
          <Skeleton className="h-11 w-48" />
          <WaysSkeleton />
        </>
      )}
      {canBeSent && place !== null && (
        <>
          <CountryChoice place={place} onChoose={choose} />
          <Ways variantId={variantId} left={left} place={place} />
        </>
      )}
      <p className="flex items-start gap-2.5">
        <RotateCcw aria-hidden className="mt-0.5 size-4 shrink-0" />
        {t('returns')}
      </p>
    </div>
  );
}

function Ways({
  variantId,
  left,
  place,
}: {
  readonly variantId: string;
  readonly left: number;
  readonly place: Place;
}) {
  const t = useTranslations('delivery');
  const reasons = useTranslations('reasons');
  const text = useText();
  const format = useFormat();
  const isSoldTo = useSoldTo();
  const query = useQuery(variantDeliveryQuery(useClient(), variantId, place, left));
  if (query.isPending) return <WaysSkeleton />;
  if (query.isError) return null;
  const { options, pickup } = query.data;
  const isHere = isSoldTo(place.country);
  return (
    <ul className="flex flex-col gap-2.5">
      {!isHere && <Way icon={Truck}>{reasons('OTHER_MARKET')}</Way>}
      {isHere && options.length === 0 && <Way icon={Truck}>{t('nowhere')}</Way>}
      {isHere &&
        options.map((option) => (
          <Way key={option.code} icon={Truck}>
            <OptionLine option={option} />
          </Way>
        ))}
      {pickup.map(({ point, readyOn, missing }) => (
        <Way key={point.warehouseId} icon={Store}>
          <span className="font-medium">{t('collectAt', { place: text(point.name) })}</span>
          <br />
          <span className="text-ink-soft">
            {missing.length === 0 ? t('collectReady', { when: format.calendarDay(readyOn) }) : t('collectGone')}
          </span>
        </Way>
      ))}
    </ul>
  );
}

function WaysSkeleton() {
  return <Skeleton className="h-28 w-full" />;
}

function Way({ icon: Icon, children }: { readonly icon: typeof Truck; readonly children: ReactNode }) {
  return (
    <li className="flex items-start gap-2.5">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </li>
  );
}
