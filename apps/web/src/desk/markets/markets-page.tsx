import type { MarketView } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { useStoreCurrency } from '../../identity/session.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useCountryName } from '../orders/use-country-name.ts';
import { AddButton, PageHead } from '../page-head.tsx';
import { useCatalogNews } from '../products/use-products.ts';
import { ListSheet } from '../read-list.tsx';
import { MarketDialog } from './market-dialog.tsx';
import { draftOf } from './market-fields.ts';
import { useMarkets, useSaveMarket } from './use-markets.ts';

/** In which currencies the store sells beside its own. */
export function MarketsPage() {
  const t = useTranslations('desk.markets');
  useCatalogNews();
  const query = useMarkets();
  const [edited, setEdited] = useState<MarketView | 'new' | null>(null);
  return (
    <>
      <PageHead title={t('title')}>
        <AddButton onClick={() => setEdited('new')}>{t('add')}</AddButton>
      </PageHead>
      <p className="mb-4 max-w-prose text-ink-soft">{t('intro')}</p>
      <ListSheet query={query} rows={query.data} empty={<p className="px-3 py-2 text-ink-soft">{t('none')}</p>}>
        {(market) => <MarketRow key={market.id} market={market} onEdit={() => setEdited(market)} />}
      </ListSheet>
      {edited !== null && <MarketDialog market={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function MarketRow({ market, onEdit }: { readonly market: MarketView; readonly onEdit: () => void }) {
  const t = useTranslations('desk.markets');
  const own = useStoreCurrency();
  const text = useText();
  const format = useFormat();
  const countryName = useCountryName();
  const save = useSaveMarket(market);
  const { name, currency, rate, countries, isActive } = market;
  return (
    <li className="flex flex-wrap items-center gap-2 px-1 py-3 sm:px-3">
      <div className="min-w-0 grow basis-64">
        <p className="font-semibold">{text(name)}</p>
        <p className="text-sm text-ink-soft">
          {countries.length === 0 ? t('everywhere') : format.list(countries.map(countryName))}
        </p>
        <p className="mt-1.5 flex flex-wrap gap-1.5">
          <Badge>{t('is', { own, rate, currency })}</Badge>
          {!isActive && <Badge tone="warn">{t('closed')}</Badge>}
        </p>
        <ActionProblem error={save.error} />
      </div>
      <Button size="small" onClick={onEdit}>
        {t('edit')}
      </Button>
      <Button
        size="small"
        pending={save.isPending}
        onClick={() => save.mutate({ ...draftOf(market), isActive: !isActive })}
      >
        {t(isActive ? 'close' : 'open')}
      </Button>
    </li>
  );
}
