import type { StaffProductView } from '@pushcart/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { CATALOG_KEY } from '../products/use-products.ts';
import { BundleDialog } from './bundle-dialog.tsx';

interface Props {
  readonly product: StaffProductView;
  /** Once the product is read again. */
  readonly onSaved: () => void;
}

/** Which variants of a product are made of others; saved by itself, since orders depend on it. */
export function BundlePanel({ product, onSaved }: Props) {
  const t = useTranslations('desk.stock.bundle');
  const text = useText();
  const client = useClient();
  const [openedId, setOpenedId] = useState<string | null>(null);
  const bundles = useQuery({
    queryKey: [...CATALOG_KEY, 'bundles', product.id, product.version],
    queryFn: () => client.bundle.ofProduct.query({ productId: product.id }),
  });
  const opened = product.variants.find(({ id }) => id === openedId);
  const bundleOf = (variantId: string | null) => bundles.data?.find((bundle) => bundle.variantId === variantId);
  return (
    <Panel className="mt-5">
      <h2 className="text-section">{t('title')}</h2>
      <p className="mt-1 text-ink-soft">{t('explain')}</p>
      <QueryProblem query={bundles} />
      {bundles.data !== undefined && (
        <ul className="mt-3 divide-y divide-line">
          {product.variants.map(({ id, sku }) => (
            <li key={sku} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <div className="min-w-0">
                <code className="font-sans text-sm">{sku}</code>
                <p className="text-sm text-ink-soft">
                  {bundleOf(id) === undefined
                    ? t('none')
                    : `${t('isBundle')}: ${bundleOf(id)
                        ?.parts.map((part) => `${part.quantity} × ${text(part.name)}`)
                        .join(', ')}`}
                </p>
              </div>
              {id !== null && (
                <Button size="small" onClick={() => setOpenedId(id)}>
                  {t('edit', { sku })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {opened?.id != null && (
        <BundleDialog
          variantId={opened.id}
          sku={opened.sku}
          bundle={bundleOf(opened.id)}
          onSaved={onSaved}
          onClose={() => setOpenedId(null)}
        />
      )}
    </Panel>
  );
}
