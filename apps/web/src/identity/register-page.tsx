import { PASSWORD_LENGTH } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { EntrySheet } from './entry-sheet.tsx';
import { useChangeSession } from './session.ts';

export function RegisterPage() {
  const t = useTranslations('identity');
  const locale = useLocale();
  const { to } = useSearch({ from: '/frame/register' });
  const client = useClient();
  const navigate = useNavigate();
  const changeSession = useChangeSession();
  const [form, setForm] = useState({ name: '', email: '', password: '' });
  const [isPasswordLeft, setIsPasswordLeft] = useState(false);
  const isShort = isPasswordLeft && form.password.length < PASSWORD_LENGTH.min;
  useTitle(t('register'));

  const register = useMutation({
    mutationFn: () => client.session.register.mutate({ ...form, locale }),
    onSuccess: async (session) => {
      await changeSession(session);
      await navigate({ href: to ?? '/', replace: true });
    },
  });

  return (
    <EntrySheet title={t('registerTitle')} text={t('registerText')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setIsPasswordLeft(true);
          if (form.password.length >= PASSWORD_LENGTH.min) register.mutate();
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
        <TextField
          label={t('password')}
          type="password"
          autoComplete="new-password"
          required
          hint={t('passwordHint')}
          error={isShort ? t('passwordShort') : undefined}
          value={form.password}
          onChange={(event) => setForm({ ...form, password: event.target.value })}
          onBlur={() => setIsPasswordLeft(form.password !== '')}
        />
        <ActionProblem error={register.error} />
        <Button type="submit" look="lamp" size="large" pending={register.isPending}>
          {t('register')}
        </Button>
      </form>
      <p className="mt-6 text-ink-soft">
        {t('hasAccount')}{' '}
        <Link to="/sign-in" search={to === undefined ? {} : { to }} className="font-semibold text-ink underline">
          {t('signIn')}
        </Link>
      </p>
    </EntrySheet>
  );
}
