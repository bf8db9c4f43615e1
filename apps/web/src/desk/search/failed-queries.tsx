import type { SynonymGroup } from '@pushcart/domain';
import { SearchCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ReadList } from '../read-list.tsx';
import type { SynonymStart } from './synonym-dialog.tsx';
import { useFailedQueries } from './use-search.ts';

interface Props {
  /** Undefined until they are known. */
  readonly groups: readonly SynonymGroup[] | undefined;
  readonly onMake: (start: SynonymStart) => void;
}

/** What shoppers looked for and did not find, with the way on. */
export function FailedQueries({ groups, onMake }: Props) {
  const t = useTranslations('desk.search.failed');
  const format = useFormat();
  const query = useFailedQueries();
  return (
    <Panel>
      <h2 className="text-section">{t('title')}</h2>
      <p className="mt-1 mb-2 max-w-prose text-sm text-ink-soft">{t('about')}</p>
      <ReadList
        query={query}
        rows={query.data}
        empty={<Empty icon={SearchCheck} title={t('emptyTitle')} text={t('emptyText')} />}
      >
        {(rows) => (
          <ul className="max-h-128 divide-y divide-line overflow-y-auto">
            {rows.map(({ query: asked, searches, lastAt }) => {
              const group = groups?.find((one) => one.includes(asked)) ?? null;
              const action = group === null ? 'make' : 'change';
              return (
                <li key={asked} className="flex flex-wrap items-center gap-2 py-3">
                  <div className="min-w-0 grow basis-48">
                    <p className="font-medium wrap-anywhere">{asked}</p>
                    <p className="figures text-sm text-ink-soft">
                      {t('searches', { count: searches, date: format.date(lastAt) })}
                    </p>
                  </div>
                  <Button
                    size="small"
                    disabled={groups === undefined}
                    aria-label={t(`${action}Of`, { query: asked })}
                    onClick={() => onMake(group === null ? { group, query: asked } : { group, query: null })}
                  >
                    {t(action)}
                  </Button>
                </li>
              );
            })}
          </ul>
        )}
      </ReadList>
    </Panel>
  );
}
