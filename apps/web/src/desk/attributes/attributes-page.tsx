import type { AttributeDefinition } from '@pushcart/domain';
import { ListChecks, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { useText } from '../../i18n/use-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LoadProblem } from '../../ui/problem.tsx';
import { useAttributes } from '../products/attribute-fields.tsx';
import { CatalogRooms } from '../products/catalog-rooms.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { DefinitionDialog } from './definition-dialog.tsx';

/** What can be said of products. */
export function AttributesPage() {
  const t = useTranslations('desk.attributes');
  const text = useText();
  const query = useAttributes();
  const [edited, setEdited] = useState<AttributeDefinition | 'new' | null>(null);
  useTitle(t('title'));
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-title">{t('title')}</h1>
        <Button look="lamp" onClick={() => setEdited('new')}>
          <Plus aria-hidden className="size-4.5" />
          {t('add')}
        </Button>
      </div>
      <CatalogRooms />
      <p className="mb-4 max-w-prose text-ink-soft">{t('intro')}</p>
      <Panel className="p-3! sm:p-4!">
        {query.isPending && <RowsSkeleton />}
        {query.isError && <LoadProblem error={query.error} onRetry={() => void query.refetch()} />}
        {query.data?.length === 0 && <Empty icon={ListChecks} title={t('emptyTitle')} text={t('emptyText')} />}
        <ul className="divide-y divide-line">
          {query.data?.map((attribute) => (
            <li key={attribute.id} className="flex flex-wrap items-center gap-2 px-1 py-3 sm:px-3">
              <p className="min-w-0 grow basis-56">
                <span className="font-semibold">{text(attribute.name)}</span>{' '}
                <span className="text-sm text-ink-soft">{attribute.key}</span>
              </p>
              <Kind attribute={attribute} />
              <Button
                size="small"
                aria-label={t('editNamed', { name: text(attribute.name) })}
                onClick={() => setEdited(attribute)}
              >
                {t('edit')}
              </Button>
            </li>
          ))}
        </ul>
      </Panel>
      {edited !== null && (
        <DefinitionDialog attribute={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

function Kind({ attribute: { kind, unit, choices } }: { readonly attribute: AttributeDefinition }) {
  const t = useTranslations('desk.attributes');
  return (
    <>
      <Badge>{unit === null ? t(`kinds.${kind}`) : t('withUnit', { unit })}</Badge>
      {kind === 'choice' && <Badge>{t('choiceCount', { count: choices.length })}</Badge>}
    </>
  );
}
