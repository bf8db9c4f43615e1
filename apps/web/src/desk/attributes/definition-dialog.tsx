import { ATTRIBUTE_KINDS, type AttributeDefinition, type AttributeDraft } from '@pushcart/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Switch } from '../../ui/switch.tsx';
import { CATALOG_KEY } from '../products/use-products.ts';
import { type DefinitionFields, fieldsOf, readFields } from './definition-fields.ts';

interface Props {
  /** Null for a new one. */
  readonly attribute: AttributeDefinition | null;
  readonly onClose: () => void;
}

export function DefinitionDialog({ attribute, onClose }: Props) {
  const t = useTranslations('desk.attributes');
  const text = useText();
  const [fields, setFields] = useState(() => fieldsOf(attribute));
  const [hasTried, setHasTried] = useState(false);
  const save = useSave(attribute, onClose);
  const read = readFields(fields);
  const errorOf = (field: string) => (hasTried && 'fault' in read && read.fault === field ? t('wrong') : undefined);
  const shared = (name: Exclude<keyof DefinitionFields, 'isFilterable'>) => ({
    value: fields[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setFields({ ...fields, [name]: target.value }),
  });
  const title = attribute === null ? t('add') : t('editNamed', { name: text(attribute.name) });
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={title}
      onSubmit={() => {
        setHasTried(true);
        if ('draft' in read) save.mutate(read.draft);
      }}
      action={save}
      button={t('save')}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField label={t('nameEn')} required maxLength={120} error={errorOf('name')} {...shared('nameEn')} />
        <TextField label={t('nameZh')} required maxLength={120} error={errorOf('name')} {...shared('nameZh')} />
        <TextField
          label={t('key')}
          required
          maxLength={60}
          autoComplete="off"
          hint={t('keyHint')}
          disabled={attribute !== null}
          error={errorOf('key')}
          {...shared('key')}
        />
        <SelectField
          label={t('kind')}
          required
          disabled={attribute !== null}
          value={fields.kind}
          onChange={({ target }) =>
            setFields({ ...fields, kind: ATTRIBUTE_KINDS.find((known) => known === target.value) ?? 'text' })
          }
        >
          {ATTRIBUTE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {fields.kind === 'number' && (
        <TextField label={t('unit')} maxLength={20} autoComplete="off" hint={t('unitHint')} {...shared('unit')} />
      )}
      {fields.kind === 'choice' && (
        <TextArea
          label={t('choices')}
          required
          rows={6}
          hint={t('choicesHint')}
          error={errorOf('choices')}
          {...shared('choices')}
        />
      )}
      {fields.kind !== 'text' && (
        <Switch
          label={t('filterable')}
          checked={fields.isFilterable}
          onChange={(isFilterable) => setFields({ ...fields, isFilterable })}
        />
      )}
    </FormDialog>
  );
}

function useSave(known: AttributeDefinition | null, onDone: () => void) {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draft: AttributeDraft) =>
      client.product.saveAttribute.mutate({ attributeId: known?.id ?? null, draft }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: [...CATALOG_KEY, 'attributes'] });
      onDone();
    },
  });
}
