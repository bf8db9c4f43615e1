import type { CollectionDraft, CollectionView } from '@pushcart/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useStoreCurrency } from '../../identity/session.ts';
import { useClient } from '../../live/shop.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
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
    <FormDialog
      wide
      onClose={onClose}
      title={t(collection === null ? 'add' : 'edit')}
      onSubmit={() => {
        if (draft !== null) save.mutate(draft);
      }}
      action={{ error: save.error ?? preview.error, isPending: save.isPending }}
      button={t('save')}
      isReady={draft !== null}
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
    </FormDialog>
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
