import { type TaxZoneView, termsAt } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { AskDialog } from '../../ui/ask-dialog.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { AddButton, PageHead } from '../page-head.tsx';
import { useCatalogNews } from '../products/use-products.ts';
import { ListSheet } from '../read-list.tsx';
import { TaxDialog } from './tax-dialog.tsx';
import { usePlaceName } from './use-place-name.ts';
import { useRemoveZone, useTaxZones } from './use-taxes.ts';

/** Which taxes are asked for, and where. */
export function TaxesPage() {
  const t = useTranslations('desk.taxes');
  useCatalogNews();
  const query = useTaxZones();
  const remove = useRemoveZone();
  const [edited, setEdited] = useState<TaxZoneView | 'new' | null>(null);
  const [removed, setRemoved] = useState<TaxZoneView | null>(null);
  return (
    <>
      <PageHead title={t('title')}>
        <AddButton onClick={() => setEdited('new')}>{t('add')}</AddButton>
      </PageHead>
      <p className="mb-4 max-w-prose text-ink-soft">{t('intro')}</p>
      <ListSheet query={query} rows={query.data} empty={null}>
        {(zone) => (
          <li key={zone.id} className="flex flex-wrap items-center gap-2 px-1 py-3 sm:px-3">
            <ZoneText zone={zone} />
            <Button size="small" onClick={() => setEdited(zone)}>
              {t('edit')}
            </Button>
            {zone.places.length > 0 && (
              <Button size="small" look="bad" onClick={() => setRemoved(zone)}>
                {t('remove')}
              </Button>
            )}
          </li>
        )}
      </ListSheet>
      {edited !== null && <TaxDialog zone={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {removed !== null && (
        <AskDialog
          title={t('removeTitle', { name: removed.name })}
          text={t('removeText')}
          go={t('remove')}
          action={remove}
          onGo={() => remove.mutate(removed, { onSuccess: () => setRemoved(null) })}
          onClose={() => setRemoved(null)}
        />
      )}
    </>
  );
}

function ZoneText({ zone }: { readonly zone: TaxZoneView }) {
  const t = useTranslations('desk.taxes');
  const format = useFormat();
  const nameOf = usePlaceName();
  const now = new Date();
  const { rates, taxIncluded } = termsAt(zone, now);
  const places = zone.places.length === 0 ? t('everywhere') : format.list(zone.places.map(nameOf));
  const percent = (rate: number) => format.finePercent(rate / 10_000);
  return (
    <div className="min-w-0 grow basis-64">
      <p className="font-semibold">{zone.name}</p>
      {places !== zone.name && <p className="text-sm text-ink-soft">{places}</p>}
      <p className="mt-1.5 flex flex-wrap gap-1.5">
        {(['standard', 'reduced'] as const).map((taxClass) => (
          <Badge key={taxClass}>{t('now', { name: t(`classes.${taxClass}`), rate: percent(rates[taxClass]) })}</Badge>
        ))}
        <Badge>{t(taxIncluded ? 'included' : 'onTop')}</Badge>
        {zone.rates.map(({ taxClass, rate, startsAt }) =>
          startsAt === null || startsAt <= now ? null : (
            <Badge key={`${taxClass} ${startsAt.getTime()}`} tone="lamp">
              {t('later', { name: t(`classes.${taxClass}`), rate: percent(rate), date: format.date(startsAt) })}
            </Badge>
          ),
        )}
      </p>
    </div>
  );
}
