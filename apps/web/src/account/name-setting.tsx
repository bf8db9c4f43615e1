import type { AccountView } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { Setting } from './setting.tsx';
import { useAccountChange } from './use-account-change.ts';

export function NameSetting({ account }: { readonly account: AccountView }) {
  const t = useTranslations('account');
  const client = useClient();
  const [name, setName] = useState(account.name);
  const save = useAccountChange(() => client.account.update.mutate({ name }), { done: t('profile.nameSaved') });
  return (
    <Setting title={t('profile.name')} text={t('profile.nameText')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextField
          label={t('profile.name')}
          autoComplete="name"
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <ActionProblem error={save.error} />
        <div>
          <Button type="submit" disabled={name.trim() === account.name} pending={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Setting>
  );
}
