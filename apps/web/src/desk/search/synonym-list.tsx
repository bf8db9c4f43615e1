import { MAX_SYNONYM_GROUPS, type SynonymGroup } from '@pushcart/domain';
import { Combine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Alert } from '../../ui/alert.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { AddButton } from '../page-head.tsx';
import { ReadList } from '../read-list.tsx';
import { textOf } from './synonym-groups.ts';
import { useChangeSynonyms, type useSynonyms } from './use-search.ts';

interface Props {
  readonly query: ReturnType<typeof useSynonyms>;
  /** Null for a new one. */
  readonly onEdit: (group: SynonymGroup | null) => void;
}

/** The groups of words that mean the same. */
export function SynonymList({ query, onEdit }: Props) {
  const t = useTranslations('desk.search.synonyms');
  const change = useChangeSynonyms();
  const say = useToast();
  const isFull = (query.data?.length ?? 0) >= MAX_SYNONYM_GROUPS;

  function remove(group: SynonymGroup) {
    change.mutate(
      { from: group, to: null },
      {
        onSuccess: (saved) => {
          if (saved === null) return;
          say(t('removed'), { label: t('undo'), run: () => change.mutate({ from: null, to: group }) });
        },
      },
    );
  }

  return (
    <Panel>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-section">{t('title')}</h2>
        {query.data !== undefined && !isFull && <AddButton onClick={() => onEdit(null)}>{t('add')}</AddButton>}
      </div>
      <p className="mt-1 mb-2 max-w-prose text-sm text-ink-soft">
        {isFull ? t('full', { most: MAX_SYNONYM_GROUPS }) : t('about')}
      </p>
      <ActionProblem error={change.error} />
      {change.data === null && <Alert>{t('gone')}</Alert>}
      <ReadList
        query={query}
        rows={query.data}
        empty={<Empty icon={Combine} title={t('emptyTitle')} text={t('emptyText')} />}
      >
        {(groups) => (
          <ul className="divide-y divide-line">
            {groups.map((group) => (
              <GroupRow
                key={textOf(group)}
                group={group}
                isPending={change.isPending && change.variables.from === group}
                onEdit={() => onEdit(group)}
                onRemove={() => remove(group)}
              />
            ))}
          </ul>
        )}
      </ReadList>
    </Panel>
  );
}

interface RowProps {
  readonly group: SynonymGroup;
  readonly isPending: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function GroupRow({ group, isPending, onEdit, onRemove }: RowProps) {
  const t = useTranslations('desk.search.synonyms');
  const words = useFormat().list(group);
  return (
    <li className="flex flex-wrap items-center gap-2 py-3">
      <p className="flex min-w-0 grow basis-56 flex-wrap gap-1.5">
        {group.map((phrase) => (
          <Badge key={phrase}>{phrase}</Badge>
        ))}
      </p>
      <Button size="small" aria-label={t('editOf', { words })} onClick={onEdit}>
        {t('edit')}
      </Button>
      <Button size="small" look="bad" aria-label={t('removeOf', { words })} pending={isPending} onClick={onRemove}>
        {t('remove')}
      </Button>
    </li>
  );
}
