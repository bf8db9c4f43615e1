import type { SaleVariant } from '@pushcart/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { StockNote } from '../../catalog/stock-note.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { useStock } from '../../live/use-stock.ts';
import { Button } from '../../ui/button.tsx';
import { dotted } from '../../ui/dotted.ts';
import { ActionProblem } from '../../ui/problem.tsx';
import { SearchField } from '../search-field.tsx';
import { Thumbnail } from '../thumbnail.tsx';

interface Props {
  /** Whose currency they are added in; left out: the store's own. */
  readonly orderId?: string;
  readonly onAdd: (variant: SaleVariant) => void;
}

/** Finds variants by name or SKU, with what is left of each as it is now, and adds them to the order. */
export function VariantSearch({ orderId, onAdd }: Props) {
  const t = useTranslations('desk.orderEdit');
  const client = useClient();
  const [query, setQuery] = useState('');
  const found = useQuery({
    queryKey: ['desk', 'find-variants', orderId ?? null, query],
    queryFn: ({ signal }) => client.order.findVariants.query({ query, orderId }, { signal }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  const variants = query === '' ? [] : (found.data ?? []);
  return (
    <div className="grid gap-3">
      <SearchField label={t('search')} query={query} onSearch={setQuery} />
      <ActionProblem error={found.error} />
      {query !== '' && found.data?.length === 0 && <p className="text-ink-soft">{t('nothing')}</p>}
      {variants.length > 0 && <Found variants={variants} onAdd={onAdd} />}
    </div>
  );
}

function Found({
  variants,
  onAdd,
}: {
  readonly variants: readonly SaleVariant[];
  readonly onAdd: (variant: SaleVariant) => void;
}) {
  const t = useTranslations('desk.orderEdit');
  const text = useText();
  const format = useFormat();
  const list = useRef<HTMLUListElement>(null);
  const ids = variants.map(({ variantId }) => variantId);
  const levels = useMemo(() => variants.flatMap(({ stock }) => stock), [variants]);
  const available = useStock(ids, levels, list);
  return (
    <ul ref={list} className="max-h-96 divide-y divide-line overflow-y-auto rounded-2xl border border-line">
      {variants.map((variant) => {
        const { variantId, name, optionText, sku, image, price } = variant;
        const left = available.get(variantId) ?? 0;
        return (
          <li key={variantId} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
            <Thumbnail image={image} />
            <span className="min-w-36 grow">
              <span className="block font-medium">{text(name)}</span>
              <span className="block text-sm text-ink-soft">{dotted(text(optionText), sku)}</span>
              <StockNote available={left} />
            </span>
            <span className="figures font-semibold">{format.money(price)}</span>
            <Button
              size="small"
              disabled={left === 0}
              aria-label={t('addNamed', { name: text(name) })}
              onClick={() => onAdd(variant)}
            >
              <Plus aria-hidden className="size-4" />
              {t('add')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
