import type { InventoryRow } from '@pushcart/client';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { SearchField } from '../search-field.tsx';
import type { ItemFields } from './flash-fields.ts';

type Found = Pick<ItemFields, 'variantId' | 'sku' | 'name'>;

interface Props {
  /** Variants that are chosen already. */
  readonly without: readonly string[];
  readonly onAdd: (found: Found) => void;
}

const AT_MOST = 40;

/** Finds a variant among what is in stock. */
export function VariantSearch({ without, onAdd }: Props) {
  const t = useTranslations('desk.flash.form');
  const tInventory = useTranslations('desk.inventory');
  const text = useText();
  const client = useClient();
  const [query, setQuery] = useState('');
  const search = useQuery({
    queryKey: ['desk', 'variants', query],
    queryFn: async () => variantsOf((await client.inventory.list.query({ query, limit: AT_MOST })).items),
    enabled: query !== '',
  });
  const found = search.data?.filter(({ variantId }) => !without.includes(variantId));
  return (
    <div>
      <p className="mb-2 text-sm text-ink-soft">{t('itemsHint')}</p>
      <SearchField label={tInventory('search')} query={query} onSearch={setQuery} />
      <ActionProblem error={search.error} />
      <div aria-live="polite">{found?.length === 0 && <p className="mt-2 text-sm">{t('nothing')}</p>}</div>
      <ul className="mt-2 max-h-56 overflow-y-auto">
        {found?.map((variant) => (
          <li key={variant.variantId}>
            <button
              type="button"
              onClick={() => onAdd(variant)}
              className="flex min-h-11 w-full items-center gap-3 rounded-xl px-3 text-left hover:bg-sunken"
            >
              <Plus aria-hidden className="size-4 shrink-0" />
              <span className="sr-only">{t('addItem')}</span>
              <span className="min-w-0 grow truncate">{text(variant.name)}</span>
              <span className="shrink-0 text-sm text-ink-soft">{variant.sku}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A variant has a row in each warehouse. */
function variantsOf(rows: readonly InventoryRow[]): readonly Found[] {
  const found = new Map(
    rows.map(({ variantId, sku, productName }) => [variantId, { variantId, sku, name: productName }]),
  );
  return [...found.values()];
}
