import type { ShipmentView } from '@pushcart/client';
import { useLocale, useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { placeText } from './place-text.ts';

/** The map in words: each place of the way, and when the parcel was there. */
export function ParcelTable({ shipment }: { readonly shipment: ShipmentView }) {
  const t = useTranslations('order');
  const format = useFormat();
  const locale = useLocale();
  return (
    <details className="mt-2">
      <summary className="inline-flex min-h-11 items-center text-sm font-medium underline-offset-4 hover:underline">
        {t('asTable')}
      </summary>
      <table className="w-full text-left text-sm">
        <thead className="text-ink-soft">
          <tr>
            <th className="py-2 pr-4 font-medium">{t('table.place')}</th>
            <th className="py-2 pr-4 font-medium">{t('table.status')}</th>
            <th className="py-2 font-medium">{t('table.time')}</th>
          </tr>
        </thead>
        <tbody>
          {shipment.route.map((place, index) => {
            const scan = shipment.events.findLast((event) => event.place.name === place.name);
            return (
              <tr key={`${place.name} ${index}`} className="border-t border-line">
                <td className="py-2 pr-4">{placeText(place, locale, ', ')}</td>
                <td className="py-2 pr-4">{scan === undefined ? t('table.ahead') : t(`shipment.${scan.status}`)}</td>
                <td className="figures py-2">{scan !== undefined && format.moment(scan.occurredAt)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
