import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { EntrySheet } from './entry-sheet.tsx';
import { LoginButtons } from './login-buttons.tsx';
import { isLongEnough, NewPassword } from './new-password.tsx';
import { useEnter } from './use-enter.ts';

export function RegisterPage() {
  const t = useTranslations('identity');
  const locale = useLocale();
  const { to } = useSearch({ from: '/frame/identity/register' });
  const client = useClient();
  const enter = useEnter();
  const [form, setForm] = useState({ name: '', email: '', password: '' });
  useTitle(t('register'));

  const register = useMutation({
    mutationFn: () => client.session.register.mutate({ ...form, locale }),
    onSuccess: enter,
  });

  return (
    <EntrySheet title={t('registerTitle')} text={t('registerText')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isLongEnough(form.password)) register.mutate();
        }}
      >
        <TextField
          label={t('name')}
          autoComplete="name"
          required
          maxLength={120}
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.target.value })}
        />
        <TextField
          label={t('email')}
          type="email"
          autoComplete="username"
          required
          value={form.email}
          onChange={(event) => setForm({ ...form, email: event.target.value })}
        />
        <NewPassword
          label={t('password')}
          value={form.password}
          onChange={(password) => setForm({ ...form, password })}
        />
        <ActionProblem error={register.error} />
        <Button type="submit" look="lamp" size="large" pending={register.isPending}>
          {t('register')}
        </Button>
      </form>
      <div className="mt-3 flex flex-col gap-3">
        <LoginButtons />
      </div>
      <p className="mt-6 text-ink-soft">
        {t('hasAccount')}{' '}
        <Link to="/sign-in" search={to === undefined ? {} : { to }} className="font-semibold text-ink underline">
          {t('signIn')}
        </Link>
      </p>
    </EntrySheet>
  );
}
