import type { StaffProductView } from '@pushcart/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ExtensionSlot } from '../../extension/extension-slot.tsx';
import { useStoreCurrency } from '../../identity/session.ts';
import { useClient } from '../../live/shop.tsx';
import { Button } from '../../ui/button.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { BackLink } from '../back-link.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { BundlePanel } from '../stock/bundle-panel.tsx';
import { ProductEditor } from './product-editor.tsx';
import { CATALOG_KEY, useCatalogNews } from './use-products.ts';

/** A product to write down. What somebody else changes meanwhile is said, and never written over. */
export function ProductPage() {
  const t = useTranslations('desk.products.editor');
  const { productId } = useParams({ from: '/desk/products/$productId' });
  useCatalogNews();
  return (
    <>
      <BackLink to="/desk/products">{t('back')}</BackLink>
      {productId === 'new' ? <NewProduct /> : <KnownProduct key={productId} productId={productId} />}
    </>
  );
}

function NewProduct() {
  const currency = useStoreCurrency();
  return <ProductEditor key={currency} product={null} currency={currency} onSaved={() => undefined} />;
}

function KnownProduct({ productId }: { readonly productId: string }) {
  const t = useTranslations('desk.products.editor');
  const client = useClient();
  const query = useQuery({
    queryKey: [...CATALOG_KEY, 'product', productId],
    queryFn: () => client.product.get.query({ productId }),
    ...KEPT_TRUE,
  });
  // What the form began with: news do not change what somebody is writing.
  const [opened, setOpened] = useState<StaffProductView | null>(null);
  if (query.isPending) return <RowsSkeleton />;
  if (query.data === undefined) return <QueryProblem query={query} />;
  const base = opened ?? query.data;
  if (opened === null) setOpened(query.data);
  return (
    <>
      {query.data.version > base.version && (
        <div role="status" className="mb-4 flex flex-wrap items-center gap-3 rounded-xl bg-lamp-wash px-4 py-3">
          <p className="grow font-medium">{t('news')}</p>
          <Button size="small" onClick={() => setOpened(query.data)}>
            {t('load')}
          </Button>
        </div>
      )}
      <ProductEditor key={base.version} product={base} currency={base.currency} onSaved={setOpened} />
      <BundlePanel product={query.data} />
      <ExtensionSlot slot="desk.product" subject={query.data.id} />
    </>
  );
}
