import { PRODUCT_STATUSES, type StaffProductRow } from '@pushcart/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, ScanBarcode } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { FilterChip, FilterChips } from '../filter-chips.tsx';
import { PageHead } from '../page-head.tsx';
import { PagedList } from '../paged-list.tsx';
import { SearchField } from '../search-field.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { CatalogRooms } from './catalog-rooms.tsx';
import { ProductRow } from './product-row.tsx';
import type { ProductsSearch } from './products-search.ts';
import { useProducts } from './use-products.ts';

/** Every product with its state, price and stock; what is chosen can be changed at once. */
export function ProductsPage() {
  const t = useTranslations('desk.products');
  const search = useSearch({ from: '/desk/products' });
  const navigate = useNavigate({ from: '/desk/products' });
  const query = useProducts(search);
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [isChanging, setIsChanging] = useState(false);
  const chosen = query.data?.pages.flatMap(({ items }) => items.filter(({ id }) => chosenIds.has(id))) ?? [];
  const toggle = ({ id }: StaffProductRow) =>
    setChosenIds((known) => new Set(known.has(id) ? [...known].filter((one) => one !== id) : [...known, id]));
  return (
    <>
      <PageHead title={t('title')}>
        <ButtonLink look="lamp" to="/desk/products/$productId" params={{ productId: 'new' }}>
          <Plus aria-hidden className="size-4.5" />
          {t('add')}
        </ButtonLink>
      </PageHead>
      <CatalogRooms />
      <SearchField
        label={t('search')}
        query={search.query ?? ''}
        onSearch={(text) => {
          const { query: _before, ...rest } = search;
          void navigate({ search: text === '' ? rest : { ...rest, query: text }, replace: true });
        }}
      />
      <Filters search={search} />
      {chosen.length > 0 && (
        <div className="mb-3 flex flex-wrap items-center gap-3 rounded-xl bg-lamp-wash px-4 py-2">
          <span className="font-medium">{t('chosen', { count: chosen.length })}</span>
          <Button size="small" onClick={() => setIsChanging(true)}>
            {t('bulk.open')}
          </Button>
          <Button size="small" look="quiet" onClick={() => setChosenIds(new Set())}>
            {t('clear')}
          </Button>
        </div>
      )}
      <Panel className="p-3! sm:p-4!">
        <PagedList
          query={query}
          empty={<Empty icon={ScanBarcode} title={t('emptyTitle')} text={t('emptyText')} />}
          more={t('more')}
          end={t('listEnd')}
        >
          {(rows) => (
            <ul className="divide-y divide-line">
              {rows.map((product) => (
                <ProductRow
                  key={product.id}
                  product={product}
                  isChosen={chosenIds.has(product.id)}
                  onChoose={() => toggle(product)}
                />
              ))}
            </ul>
          )}
        </PagedList>
      </Panel>
      {isChanging && (
        <BulkDialog
          products={chosen}
          onClose={() => setIsChanging(false)}
          onDone={() => {
            setIsChanging(false);
            setChosenIds(new Set());
          }}
        />
      )}
    </>
  );
}

function Filters({ search }: { readonly search: ProductsSearch }) {
  const t = useTranslations('desk.products');
  const { status: _status, low: _low, ...rest } = search;
  const links = [
    { label: t('all'), to: rest, isOn: search.status === undefined && search.low !== true },
    ...PRODUCT_STATUSES.map((status) => ({
      label: t(`status.${status}`),
      to: { ...rest, status },
      isOn: search.status === status,
    })),
    { label: t('low'), to: { ...rest, low: true as const }, isOn: search.low === true },
  ];
  return (
    <FilterChips label={t('filter')} className="mt-3 mb-4">
      {links.map(({ label, to, isOn }) => (
        <FilterChip key={label} to="/desk/products" search={to} isOn={isOn} resetScroll={false}>
          {label}
        </FilterChip>
      ))}
    </FilterChips>
  );
}
