import { EXTENSION_SLOTS, type ExtensionView, isDeskSlot, STAFF_ROLES } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TickList } from '../tick-list.tsx';
import { type ExtensionFault, type ExtensionFields, fieldsOf, readFields } from './extension-fields.ts';
import { useSaveExtension } from './use-extensions.ts';

interface Props {
  /** Null for a new one. */
  readonly extension: ExtensionView | null;
  /** Given the secret of a new one. */
  readonly onSaved: (secret: string | null) => void;
  readonly onClose: () => void;
}

export function ExtensionDialog({ extension, onSaved, onClose }: Props) {
  const t = useTranslations('desk.extensions');
  const tRole = useTranslations('desk.staff.role');
  const [fields, setFields] = useState(() => fieldsOf(extension));
  const [hasTried, setHasTried] = useState(false);
  const save = useSaveExtension(extension, onSaved);
  const read = readFields(fields, extension?.isEnabled ?? true);
  const change = (part: Partial<ExtensionFields>) => setFields({ ...fields, ...part });
  const typed = (name: Exclude<keyof ExtensionFields, 'slots' | 'roles'>) => ({
    required: true,
    autoComplete: 'off',
    value: fields[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) => change({ [name]: target.value }),
  });
  const wrong = (fault: ExtensionFault) =>
    hasTried && 'fault' in read && read.fault === fault ? t(`wrong.${fault}`) : undefined;
  return (
    <FormDialog
      wide
      title={t(extension === null ? 'add' : 'editTitle')}
      onClose={onClose}
      onSubmit={() => {
        setHasTried(true);
        if ('draft' in read) save.mutate(read.draft);
      }}
      action={save}
      button={t('save')}
      className="gap-5"
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField label={t('nameEn')} maxLength={60} error={wrong('name')} {...typed('en')} />
        <TextField label={t('nameZh')} lang="zh-CN" maxLength={60} error={wrong('name')} {...typed('zh')} />
        <TextField
          label={t('url')}
          inputMode="url"
          maxLength={500}
          hint={t('urlHint')}
          error={wrong('url')}
          className="sm:col-span-2"
          {...typed('url')}
        />
        <TextField
          label={t('minHeight')}
          inputMode="numeric"
          maxLength={4}
          hint={t('minHeightHint')}
          error={wrong('height')}
          {...typed('minHeight')}
        />
        <TextField
          label={t('maxHeight')}
          inputMode="numeric"
          maxLength={4}
          hint={t('maxHeightHint')}
          error={wrong('height')}
          {...typed('maxHeight')}
        />
      </div>
      <TickList
        legend={t('slots')}
        error={wrong('slots')}
        items={EXTENSION_SLOTS}
        nameOf={(slot) => t(`slot.${slot}`)}
        chosen={fields.slots}
        onChange={(slots) => change({ slots })}
      />
      {fields.slots.some(isDeskSlot) && (
        <TickList
          legend={t('roles')}
          hint={t('rolesHint')}
          error={wrong('roles')}
          items={STAFF_ROLES}
          nameOf={(role) => tRole(role)}
          chosen={fields.roles}
          onChange={(roles) => change({ roles })}
        />
      )}
    </FormDialog>
  );
}
