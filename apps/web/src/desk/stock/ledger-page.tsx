import { MOVEMENT_KINDS } from '@pushcart/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Select } from '../../ui/select.tsx';
import { BackLink } from '../back-link.tsx';
import { SearchField } from '../search-field.tsx';
import { useWarehouses } from '../warehouses/use-warehouses.ts';
import { LedgerList } from './ledger-list.tsx';
import type { LedgerSearch } from './ledger-search.ts';

const ANY = 'any';

/** Every movement of stock there ever was, with its cause and its author. */
export function LedgerPage() {
  const t = useTranslations('desk.stock');
  const tMovement = useTranslations('desk.movement');
  const text = useText();
  const search = useSearch({ from: '/desk/inventory/ledger' });
  const navigate = useNavigate({ from: '/desk/inventory/ledger' });
  const warehouses = useWarehouses();
  useTitle(t('ledger'));

  const show = (next: LedgerSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  const { kind, warehouse, query, ...rest } = search;
  const { variant: _, sku, ...withoutVariant } = search;
  const places = (warehouses.data ?? []).map(({ id, name }) => ({ value: id, label: text(name) }));
  return (
    <>
      <BackLink to="/desk/inventory">{t('delivery.back')}</BackLink>
      <h1 className="text-title">{t('ledger')}</h1>
      <div className="mt-4 mb-5 flex flex-wrap items-center gap-3">
        <SearchField
          label={t('book.search')}
          query={query ?? ''}
          onSearch={(words) =>
            show({ ...rest, ...pick({ kind, warehouse }), ...(words === '' ? {} : { query: words }) })
          }
        />
        <Select
          label={t('book.warehouse')}
          value={warehouse ?? ANY}
          options={[{ value: ANY, label: t('book.everyWarehouse') }, ...places]}
          onChange={(id) => show({ ...rest, ...pick({ kind, query }), ...(id === ANY ? {} : { warehouse: id }) })}
        />
        <Select
          label={t('book.kind')}
          value={kind ?? ANY}
          options={[
            { value: ANY, label: t('book.everyKind') },
            ...MOVEMENT_KINDS.map((value) => ({ value, label: tMovement(value) })),
          ]}
          onChange={(chosen) => {
            const known = MOVEMENT_KINDS.find((one) => one === chosen);
            show({ ...rest, ...pick({ warehouse, query }), ...(known === undefined ? {} : { kind: known }) });
          }}
        />
        {search.variant !== undefined && (
          <Button size="small" onClick={() => show(withoutVariant)} aria-label={t('book.all')}>
            {t('book.of', { sku: sku ?? search.variant })}
            <X aria-hidden className="size-4" />
          </Button>
        )}
      </div>
      <Panel className="p-3! sm:p-4!">
        <LedgerList key={JSON.stringify(search)} search={search} />
      </Panel>
    </>
  );
}

/** Without what is not chosen, as addresses are written. */
function pick<T extends object>(part: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as never;
}
