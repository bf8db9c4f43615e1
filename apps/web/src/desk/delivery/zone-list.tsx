import type { DeliverySettings, MethodRate, ZoneView } from '@pushcart/client';
import { Globe } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { DottedParts } from '../../ui/dotted-parts.tsx';
import { Empty } from '../../ui/empty.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { ThingActions, ThingsPanel } from './things-panel.tsx';
import { usePlaceNames } from './use-place-name.ts';
import { ZoneDialog } from './zone-dialog.tsx';

const SHOWN_PLACES = 12;

export function ZoneList({ settings }: { readonly settings: DeliverySettings }) {
  const t = useTranslations('desk.delivery');
  return (
    <ThingsPanel
      title={t('zones')}
      add={t('addZone')}
      empty={<Empty icon={Globe} title={t('noZones')} text={t('noZonesText')} />}
      rows={settings.zones.map((zone) => <ZoneRow key={zone.id} zone={zone} settings={settings} />)}
      dialog={(onClose) => <ZoneDialog zone={null} settings={settings} onClose={onClose} />}
    />
  );
}

function ZoneRow({ zone, settings }: { readonly zone: ZoneView; readonly settings: DeliverySettings }) {
  const t = useTranslations('desk.delivery');
  const text = useText();
  const format = useFormat();
  const namesOf = usePlaceNames();
  const [opened, setOpened] = useState<'edit' | 'remove' | null>(null);
  const names = namesOf(zone.places);
  const places = names.slice(0, SHOWN_PLACES);
  const more = names.length - places.length;
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-48 flex-1">
          <h3 className="font-sans text-base font-semibold tracking-normal">{text(zone.name)}</h3>
          <p className="text-sm text-ink-soft">
            {format.list(more > 0 ? [...places, t('more', { count: more })] : places)}
          </p>
        </div>
        <ThingActions onEdit={() => setOpened('edit')} onRemove={() => setOpened('remove')} />
      </div>
      <dl className="mt-2 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[10rem_1fr]">
        {settings.methods.map((method) => {
          const rate = zone.rates.find(({ methodId }) => methodId === method.id);
          return rate === undefined ? null : (
            <div key={method.id} className="contents">
              <dt className="font-medium">{text(method.name)}</dt>
              <dd className="text-ink-soft">
                <RateText rate={rate} currency={settings.currency} />
              </dd>
            </div>
          );
        })}
      </dl>
      {zone.rates.length === 0 && <p className="mt-2 text-sm font-medium text-warn">{t('noRates')}</p>}
      {opened === 'edit' && <ZoneDialog zone={zone} settings={settings} onClose={() => setOpened(null)} />}
      {opened === 'remove' && (
        <RemoveDialog kind="zone" thing={zone} name={text(zone.name)} onClose={() => setOpened(null)} />
      )}
    </li>
  );
}

/** "up to 2 kg $5.90, $9.90 above, from $60.00 free, 1 to 3 days" */
function RateText({ rate, currency }: { readonly rate: MethodRate; readonly currency: string }) {
  const t = useTranslations('desk.delivery');
  const format = useFormat();
  const money = (amount: number) => format.money({ amount, currency });
  const parts = [
    ...rate.bands.map(({ upToGrams, price }) => {
      if (upToGrams !== null) return t('upTo', { kilos: format.number(upToGrams / 1000), price: money(price) });
      return rate.bands.length === 1 ? money(price) : t('above', { price: money(price) });
    }),
    ...(rate.kiloPrice > 0 ? [t('perKilo', { price: money(rate.kiloPrice) })] : []),
    ...rate.steps.map(({ from, atMost }) =>
      atMost === 0 ? t('freeFrom', { from: money(from) }) : t('lessFrom', { from: money(from), price: money(atMost) }),
    ),
    rate.minDays === rate.maxDays
      ? t('exactDays', { days: rate.minDays })
      : t('days', { min: rate.minDays, max: rate.maxDays }),
  ];
  return <DottedParts parts={parts} />;
}
