import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { EntrySheet } from './entry-sheet.tsx';
import { useChangeSession } from './session.ts';

export function SignInPage() {
  const t = useTranslations('identity');
  const { to } = useSearch({ from: '/frame/sign-in' });
  const client = useClient();
  const navigate = useNavigate();
  const changeSession = useChangeSession();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  useTitle(t('signIn'));

  const signIn = useMutation({
    mutationFn: () => client.session.signIn.mutate({ email, password }),
    onSuccess: async (session) => {
      await changeSession(session);
      await navigate({ href: to ?? '/', replace: true });
    },
  });

  return (
    <EntrySheet title={t('signInTitle')} text={t('signInText')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate();
        }}
      >
        <TextField
          label={t('email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <TextField
          label={t('password')}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <ActionProblem error={signIn.error} />
        <Button type="submit" look="lamp" size="large" pending={signIn.isPending}>
          {t('signIn')}
        </Button>
      </form>
      <p className="mt-6 text-ink-soft">
        {t('noAccount')}{' '}
        <Link to="/register" search={to === undefined ? {} : { to }} className="font-semibold text-ink underline">
          {t('register')}
        </Link>
      </p>
    </EntrySheet>
  );
}
