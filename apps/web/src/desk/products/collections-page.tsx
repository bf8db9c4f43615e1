import type { CollectionView } from '@pushcart/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Layers } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { ReadList } from '../read-list.tsx';
import { CatalogHead } from './catalog-head.tsx';
import { CollectionDialog } from './collection-dialog.tsx';
import { CATALOG_KEY } from './use-products.ts';

/** Collections with how many products each finds now. */
export function CollectionsPage() {
  const t = useTranslations('desk.products');
  const text = useText();
  const client = useClient();
  const queryClient = useQueryClient();
  const query = useQuery({
    queryKey: [...CATALOG_KEY, 'collections'],
    queryFn: () => client.collection.list.query(),
    ...KEPT_TRUE,
  });
  const remove = useMutation({
    mutationFn: ({ id: collectionId, version }: CollectionView) =>
      client.collection.remove.mutate({ collectionId, version }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [...CATALOG_KEY, 'collections'] }),
  });
  const [edited, setEdited] = useState<CollectionView | 'new' | null>(null);
  return (
    <>
      <CatalogHead title={t('rooms.collections')} add={t('collections.add')} onAdd={() => setEdited('new')} />
      <ActionProblem error={remove.error} />
      <Panel className="p-3! sm:p-4!">
        <ReadList
          query={query}
          rows={query.data}
          empty={<Empty icon={Layers} title={t('collections.emptyTitle')} text={t('collections.emptyText')} />}
        >
          {(rows) => (
            <ul className="divide-y divide-line">
              {rows.map((collection) => (
                <li key={collection.id} className="flex flex-wrap items-center gap-2 px-1 py-3 sm:px-3">
                  <p className="min-w-0 grow">
                    <span className="font-semibold">{text(collection.name)}</span>{' '}
                    <span className="text-sm text-ink-soft">
                      {t('collections.products', { count: collection.productCount })}
                    </span>
                  </p>
                  <Button size="small" onClick={() => setEdited(collection)}>
                    {t('collections.edit')}
                  </Button>
                  <Button size="small" look="bad" pending={remove.isPending} onClick={() => remove.mutate(collection)}>
                    {t('collections.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </ReadList>
      </Panel>
      {edited !== null && (
        <CollectionDialog collection={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}
