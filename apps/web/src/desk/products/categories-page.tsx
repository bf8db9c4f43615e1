import type { CategoryView } from '@pushcart/client';
import { useQuery } from '@tanstack/react-query';
import { ArrowUp, FolderTree, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { categoriesQuery } from '../../catalog/catalog-queries.ts';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { Empty } from '../../ui/empty.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem, QueryProblem } from '../../ui/problem.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { CatalogHead } from './catalog-head.tsx';
import { CategoryDialog } from './category-dialog.tsx';
import { useChangeTree } from './use-change-tree.ts';

/** The departments of the shop as a tree. */
export function CategoriesPage() {
  const t = useTranslations('desk.products');
  const query = useQuery(categoriesQuery(useClient()));
  const [edited, setEdited] = useState<CategoryView | 'new' | null>(null);
  const { order, remove } = useChangeTree();
  const tree = query.data ?? [];
  const moveUp = (category: CategoryView) => {
    const ids = tree.filter(({ parentId }) => parentId === category.parentId).map(({ id }) => id);
    const at = ids.indexOf(category.id);
    order.mutate({ parentId: category.parentId, categoryIds: ids.toSpliced(at, 1).toSpliced(at - 1, 0, category.id) });
  };
  const branch = (parentId: string | null) => {
    const here = tree.filter((category) => category.parentId === parentId);
    if (here.length === 0) return null;
    return (
      <ul className={parentId === null ? undefined : 'ml-4 border-l border-line pl-3 sm:ml-6'}>
        {here.map((category, index) => (
          <li key={category.id}>
            <CategoryLine
              category={category}
              isFirst={index === 0}
              hasBelow={tree.some((one) => one.parentId === category.id)}
              onUp={() => moveUp(category)}
              onEdit={() => setEdited(category)}
              onRemove={() => remove.mutate(category.id)}
            />
            {branch(category.id)}
          </li>
        ))}
      </ul>
    );
  };
  return (
    <>
      <CatalogHead title={t('rooms.categories')} add={t('categories.add')} onAdd={() => setEdited('new')} />
      <ActionProblem error={order.error ?? remove.error} />
      <Panel className="p-3! sm:p-4!">
        {query.isPending && <RowsSkeleton />}
        <QueryProblem query={query} />
        {query.data !== undefined && tree.length === 0 && (
          <Empty icon={FolderTree} title={t('categories.emptyTitle')} text={t('categories.emptyText')} />
        )}
        {branch(null)}
      </Panel>
      {edited !== null && (
        <CategoryDialog category={edited === 'new' ? null : edited} tree={tree} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

interface LineProps {
  readonly category: CategoryView;
  readonly isFirst: boolean;
  readonly hasBelow: boolean;
  readonly onUp: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function CategoryLine({ category, isFirst, hasBelow, onUp, onEdit, onRemove }: LineProps) {
  const t = useTranslations('desk.products.categories');
  const text = useText();
  const name = text(category.name);
  return (
    <div className="flex items-center gap-1 py-1 sm:px-3">
      <p className="min-w-0 grow">
        <span className="font-medium">{name}</span>{' '}
        <span className="inline-block text-sm text-ink-soft">{t('products', { count: category.productCount })}</span>
      </p>
      <IconButton icon={ArrowUp} label={t('up', { name })} disabled={isFirst} onClick={onUp} />
      <IconButton icon={Pencil} label={t('edit', { name })} onClick={onEdit} />
      <IconButton icon={Trash2} label={t('remove', { name })} disabled={hasBelow} onClick={onRemove} />
    </div>
  );
}
