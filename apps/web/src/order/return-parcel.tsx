import type { ShipmentView } from '@pushcart/client';
import { hasLeft } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { ScanTimeline } from './scan-timeline.tsx';

/** Where a return is on its way to the shop, scan by scan. */
export function ReturnParcel({ parcel }: { readonly parcel: ShipmentView | undefined }) {
  const t = useTranslations('order');
  const format = useFormat();
  if (parcel === undefined || !hasLeft(parcel.status)) return null;
  const isOnItsWay = parcel.status !== 'delivered' && parcel.status !== 'returned';
  return (
    <details className="mt-2" open={isOnItsWay}>
      <summary className="inline-flex min-h-11 items-center text-sm font-medium underline-offset-4 hover:underline">
        {t('return.way', { status: t(`shipment.${parcel.status}`) })}
      </summary>
      {isOnItsWay && parcel.estimate !== null && (
        <p className="text-sm text-ink-soft">
          {t('return.expected', { when: format.days(parcel.estimate.from, parcel.estimate.to) })}
        </p>
      )}
      <ScanTimeline events={parcel.events} />
    </details>
  );
}
