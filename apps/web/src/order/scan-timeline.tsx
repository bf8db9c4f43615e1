import type { TrackingEventView } from '@pushcart/client';
import { useLocale, useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { cx } from '../ui/cx.ts';
import { placeText } from './place-text.ts';

/** Every scan, newest first; a new one comes in at the top. */
export function ScanTimeline({ events }: { readonly events: readonly TrackingEventView[] }) {
  const t = useTranslations('order');
  const format = useFormat();
  const locale = useLocale();
  return (
    <section className="mt-6">
      <h3 className="text-lg">{t('scans')}</h3>
      {events.length === 0 && <p className="mt-2 text-ink-soft">{t('waitingScan')}</p>}
      <ol className="mt-3">
        {events.toReversed().map((scan, index) => (
          <li key={scan.scanId} className="relative flex animate-rise gap-4 pb-5 last:pb-0">
            {index < events.length - 1 && (
              <span aria-hidden className="absolute top-4 bottom-0 left-[5px] w-0.5 bg-line" />
            )}
            <span
              aria-hidden
              className={cx(
                'relative mt-1.5 size-3 shrink-0 rounded-full',
                index === 0 ? 'bg-lamp ring-4 ring-lamp-wash' : 'bg-line-strong',
              )}
            />
            <div className="min-w-0">
              <p className={index === 0 ? 'font-semibold' : undefined}>{t(`shipment.${scan.status}`)}</p>
              <p className="text-sm text-ink-soft">
                {placeText(scan.place, locale)}
                <time dateTime={scan.occurredAt.toISOString()} className="figures block sm:ml-3 sm:inline">
                  {format.moment(scan.occurredAt)}
                </time>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
