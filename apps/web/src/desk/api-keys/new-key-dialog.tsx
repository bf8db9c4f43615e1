import type { ApiKeyDraft, ApiKeyScope, NewApiKey } from '@pushcart/client';
import { MAX_API_KEY_NAME, MAX_CALLS_PER_MINUTE } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ScopeFields } from './scope-fields.tsx';
import { useNewKey } from './use-api-keys.ts';

const LIVES = ['30', '90', '365', '730', 'forever'] as const;

interface Props {
  readonly onClose: () => void;
  readonly onMade: (made: NewApiKey) => void;
}

export function NewKeyDialog({ onClose, onMade }: Props) {
  const t = useTranslations('desk.apiKeys');
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly ApiKeyScope[]>([]);
  const [life, setLife] = useState<(typeof LIVES)[number]>('90');
  const [calls, setCalls] = useState('600');
  const [hasTried, setHasTried] = useState(false);
  const create = useNewKey(
    (client, draft: ApiKeyDraft) => client.apiKey.create.mutate({ ...draft, scopes: [...draft.scopes] }),
    onMade,
  );
  return (
    <FormDialog
      wide
      title={t('add')}
      onClose={onClose}
      onSubmit={() => {
        setHasTried(true);
        if (scopes.length === 0) return;
        create.mutate({ name, scopes, callsPerMinute: Number(calls), days: life === 'forever' ? null : Number(life) });
      }}
      action={create}
      button={t('make')}
      className="gap-5"
    >
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        required
        maxLength={MAX_API_KEY_NAME}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <ScopeFields
        chosen={scopes}
        error={hasTried && scopes.length === 0 ? t('noScope') : undefined}
        onChange={setScopes}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <SelectField
          label={t('life')}
          required
          value={life}
          onChange={({ target }) => setLife(LIVES.find((one) => one === target.value) ?? life)}
        >
          {LIVES.map((one) => (
            <option key={one} value={one}>
              {t(`lives.${one}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('calls')}
          type="number"
          inputMode="numeric"
          required
          min={1}
          max={MAX_CALLS_PER_MINUTE}
          value={calls}
          onChange={({ target }) => setCalls(target.value)}
        />
      </div>
    </FormDialog>
  );
}
