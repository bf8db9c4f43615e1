import type { StaffProductView } from '@pushcart/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
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

/** A product as it was opened or last changed here, and the version that the form was filled from. */
interface Opened {
  readonly product: StaffProductView;
  readonly form: number;
}

function KnownProduct({ productId }: { readonly productId: string }) {
  const t = useTranslations('desk.products.editor');
  const client = useClient();
  const queryClient = useQueryClient();
  const queryKey = [...CATALOG_KEY, 'product', productId];
  const query = useQuery({
    queryKey,
    queryFn: () => client.product.get.query({ productId }),
    ...KEPT_TRUE,
  });
  // What the form began with: news do not change what somebody is writing.
  const [opened, setOpened] = useState<Opened | null>(null);
  const open = (product: StaffProductView) => setOpened({ product, form: product.version });
  if (query.isPending) return <RowsSkeleton />;
  if (query.data === undefined) return <QueryProblem query={query} />;
  const { product: base, form } = opened ?? { product: query.data, form: query.data.version };
  if (opened === null) open(query.data);

  /** What was just changed beside the form is no news to who fills it in. */
  function takeOwnChange(): void {
    const product = queryClient.getQueryData<StaffProductView>(queryKey);
    if (product?.version === base.version + 1) setOpened({ product, form });
  }

  return (
    <>
      {query.data.version > base.version && (
        <div role="status" className="mb-4 flex flex-wrap items-center gap-3 rounded-xl bg-lamp-wash px-4 py-3">
          <p className="grow font-medium">{t('news')}</p>
          <Button size="small" onClick={() => open(query.data)}>
            {t('load')}
          </Button>
        </div>
      )}
      <ProductEditor key={form} product={base} currency={base.currency} onSaved={open} />
      <BundlePanel product={query.data} onSaved={takeOwnChange} />
      <ExtensionSlot slot="desk.product" subject={query.data.id} />
    </>
  );
}
