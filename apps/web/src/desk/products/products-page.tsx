import { PRODUCT_STATUSES, type StaffProductRow } from '@pushcart/domain';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Plus, ScanBarcode } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LoadProblem } from '../../ui/problem.tsx';
import { StockSearch } from '../inventory/stock-search.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { CatalogRooms } from './catalog-rooms.tsx';
import { ProductRow } from './product-row.tsx';
import type { ProductsSearch } from './products-search.ts';
import { useProducts } from './use-products.ts';

const LOOK = 'inline-flex min-h-10 items-center rounded-full border px-4 text-sm font-medium whitespace-nowrap';

/** Every product with its state, price and stock; what is chosen can be changed at once. */
export function ProductsPage() {
  const t = useTranslations('desk.products');
  const search = useSearch({ from: '/desk/products' });
  const navigate = useNavigate({ from: '/desk/products' });
  const query = useProducts(search);
  const products = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [isChanging, setIsChanging] = useState(false);
  const chosen = products.filter(({ id }) => chosenIds.has(id));
  useTitle(t('title'));
  const toggle = ({ id }: StaffProductRow) =>
    setChosenIds((known) => new Set(known.has(id) ? [...known].filter((one) => one !== id) : [...known, id]));
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-title">{t('title')}</h1>
        <ButtonLink look="lamp" to="/desk/products/$productId" params={{ productId: 'new' }}>
          <Plus aria-hidden className="size-4.5" />
          {t('add')}
        </ButtonLink>
      </div>
      <CatalogRooms />
      <StockSearch
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
        {query.isPending && <RowsSkeleton />}
        {query.isError && <LoadProblem error={query.error} onRetry={() => void query.refetch()} />}
        {query.isSuccess && products.length === 0 && (
          <Empty icon={ScanBarcode} title={t('emptyTitle')} text={t('emptyText')} />
        )}
        <ul className="divide-y divide-line">
          {products.map((product) => (
            <ProductRow
              key={product.id}
              product={product}
              isChosen={chosenIds.has(product.id)}
              onChoose={() => toggle(product)}
            />
          ))}
        </ul>
        {products.length > 0 && (
          <div className="flex justify-center py-6">
            {query.hasNextPage ? (
              <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('more')}
              </Button>
            ) : (
              <p className="text-sm text-ink-soft">{t('listEnd')}</p>
            )}
          </div>
        )}
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
    <nav aria-label={t('filter')} className="mt-3 mb-4 flex gap-2 overflow-x-auto py-1">
      {links.map(({ label, to, isOn }) => (
        <Link
          key={label}
          to="/desk/products"
          search={to}
          aria-current={isOn}
          resetScroll={false}
          className={cx(
            LOOK,
            isOn ? 'border-ink bg-ink text-paper' : 'border-line-strong/60 bg-surface hover:border-ink',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
