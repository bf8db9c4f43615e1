import type { CollectionDraft, CollectionView } from '@pushcart/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useStoreCurrency } from '../../identity/session.ts';
import { useClient } from '../../live/shop.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { type CollectionFields, EMPTY_CONDITION, fieldsOf, readFields } from './collection-fields.ts';
import { ConditionRow } from './condition-row.tsx';
import { CATALOG_KEY } from './use-products.ts';

const MAX_CONDITIONS = 20;

interface Props {
  /** Null for a new one. */
  readonly collection: CollectionView | null;
  readonly onClose: () => void;
}

export function CollectionDialog({ collection, onClose }: Props) {
  const t = useTranslations('desk.products.collections');
  const currency = useStoreCurrency();
  const [fields, setFields] = useState(() => fieldsOf(collection, currency));
  const { save, preview } = useCollection(collection, onClose);
  const draft = readFields(fields, currency);
  const change = (part: Partial<CollectionFields>) => {
    setFields({ ...fields, ...part });
    preview.reset();
  };
  return (
    <Dialog open wide onOpenChange={onClose} title={t(collection === null ? 'add' : 'edit')}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (draft !== null) save.mutate(draft);
        }}
      >
        <div className="grid gap-3 sm:grid-cols-3">
          {(['nameEn', 'nameZh', 'slug'] as const).map((name) => (
            <TextField
              key={name}
              label={t(name)}
              required
              maxLength={120}
              autoComplete="off"
              value={fields[name]}
              onChange={({ target }) => change({ [name]: target.value })}
            />
          ))}
        </div>
        <SelectField
          label={t('match')}
          required
          value={fields.match}
          onChange={({ target }) => change({ match: target.value === 'any' ? 'any' : 'all' })}
        >
          <option value="all">{t('matches.all')}</option>
          <option value="any">{t('matches.any')}</option>
        </SelectField>
        {fields.conditions.map((condition, index) => (
          <ConditionRow
            key={index}
            place={index + 1}
            condition={condition}
            canRemove={fields.conditions.length > 1}
            onChange={(next) => change({ conditions: fields.conditions.toSpliced(index, 1, next) })}
            onRemove={() => change({ conditions: fields.conditions.toSpliced(index, 1) })}
          />
        ))}
        {fields.conditions.length < MAX_CONDITIONS && (
          <Button
            size="small"
            className="self-start"
            onClick={() => change({ conditions: [...fields.conditions, EMPTY_CONDITION] })}
          >
            <Plus aria-hidden className="size-4" />
            {t('addCondition')}
          </Button>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            disabled={draft === null}
            pending={preview.isPending}
            onClick={() => draft !== null && preview.mutate(draft)}
          >
            {t('preview')}
          </Button>
          <p role="status">{preview.data === undefined ? '' : t('found', { count: preview.data.productCount })}</p>
        </div>
        <ActionProblem error={save.error ?? preview.error} />
        <Button type="submit" look="lamp" size="large" disabled={draft === null} pending={save.isPending}>
          {t('save')}
        </Button>
      </form>
    </Dialog>
  );
}

function useCollection(known: CollectionView | null, onDone: () => void) {
  const client = useClient();
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (draft: CollectionDraft) =>
      client.collection.save.mutate({
        ref: known === null ? null : { collectionId: known.id, version: known.version },
        draft,
      }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: [...CATALOG_KEY, 'collections'] });
      onDone();
    },
  });
  const preview = useMutation({
    mutationFn: (draft: CollectionDraft) => client.collection.preview.query({ rule: draft.rule }),
  });
  return { save, preview };
}
