import type { AccountView } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { CurrentPassword } from '../identity/current-password.tsx';
import { isLongEnough, NewPassword } from '../identity/new-password.tsx';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { StaleNote } from '../ui/stale-note.tsx';
import { useToast } from '../ui/toasts.tsx';
import { Setting } from './setting.tsx';

const EMPTY = { password: '', newPassword: '' };

export function PasswordSetting({ account }: { readonly account: AccountView }) {
  const t = useTranslations('account');
  const identity = useTranslations('identity');
  const client = useClient();
  const { isStale } = useConnection();
  const queryClient = useQueryClient();
  const say = useToast();
  const [form, setForm] = useState(EMPTY);
  const change = useMutation({
    mutationFn: () => client.account.changePassword.mutate(form),
    onSuccess: async () => {
      setForm(EMPTY);
      say(t('security.passwordSaved'));
      await queryClient.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  if (!account.hasPassword) {
    return (
      <Setting title={t('security.password')}>
        <p className="text-ink-soft">{t('security.passwordNone')}</p>
        {account.email !== null && (
          <div>
            <ButtonLink to="/forgot-password">{t('security.passwordMake')}</ButtonLink>
          </div>
        )}
      </Setting>
    );
  }
  return (
    <Setting title={t('security.password')} text={t('security.passwordText')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isLongEnough(form.newPassword)) change.mutate();
        }}
      >
        <CurrentPassword
          label={t('security.presentPassword')}
          value={form.password}
          onChange={(password) => setForm({ ...form, password })}
        />
        <NewPassword
          label={identity('newPassword')}
          value={form.newPassword}
          onChange={(newPassword) => setForm({ ...form, newPassword })}
        />
        <ActionProblem error={change.error} />
        <StaleNote />
        <div>
          <Button type="submit" disabled={isStale} pending={change.isPending}>
            {t('security.changePassword')}
          </Button>
        </div>
      </form>
    </Setting>
  );
}
