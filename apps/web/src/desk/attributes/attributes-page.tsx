import type { AttributeDefinition } from '@pushcart/domain';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useUnit } from '../../catalog/use-unit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useAttributes } from '../products/attribute-fields.tsx';
import { CatalogHead } from '../products/catalog-head.tsx';
import { ReadList } from '../read-list.tsx';
import { DefinitionDialog } from './definition-dialog.tsx';

/** What can be said of products. */
export function AttributesPage() {
  const t = useTranslations('desk.attributes');
  const text = useText();
  const query = useAttributes();
  const [edited, setEdited] = useState<AttributeDefinition | 'new' | null>(null);
  return (
    <>
      <CatalogHead title={t('title')} add={t('add')} onAdd={() => setEdited('new')} intro={t('intro')} />
      <Panel className="p-3! sm:p-4!">
        <ReadList
          query={query}
          rows={query.data}
          empty={<Empty icon={ListChecks} title={t('emptyTitle')} text={t('emptyText')} />}
        >
          {(rows) => (
            <ul className="divide-y divide-line">
              {rows.map((attribute) => (
                <li key={attribute.id} className="flex items-center gap-4 px-1 py-3 sm:px-3">
                  <div className="flex min-w-0 grow flex-wrap items-center gap-x-4 gap-y-1.5">
                    <p className="min-w-0 grow basis-full sm:basis-56">
                      <span className="font-semibold">{text(attribute.name)}</span>{' '}
                      <span translate="no" className="text-sm text-ink-soft">
                        {attribute.key}
                      </span>
                    </p>
                    <Kind attribute={attribute} />
                  </div>
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
          )}
        </ReadList>
      </Panel>
      {edited !== null && (
        <DefinitionDialog attribute={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

function Kind({ attribute: { kind, unit, choices } }: { readonly attribute: AttributeDefinition }) {
  const t = useTranslations('desk.attributes');
  const unitText = useUnit();
  return (
    <>
      <Badge>{unit === null ? t(`kinds.${kind}`) : t('withUnit', { unit: unitText(unit) })}</Badge>
      {kind === 'choice' && <Badge>{t('choiceCount', { count: choices.length })}</Badge>}
    </>
  );
}
