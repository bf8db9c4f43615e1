import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { EntrySheet } from './entry-sheet.tsx';

/** Asks for a link to choose a new password. Whether an account has the address is not told to whoever asks. */
export function ForgotPasswordPage() {
  const t = useTranslations('identity');
  const locale = useLocale();
  const client = useClient();
  const [email, setEmail] = useState('');
  useTitle(t('forgot.title'));

  const request = useMutation({
    mutationFn: () => client.session.requestPasswordReset.mutate({ email, locale }),
  });

  return (
    <EntrySheet title={t('forgot.title')} text={t('forgot.text')}>
      {request.isSuccess ? (
        <p role="status" className="leading-relaxed">
          {t('forgot.sent', { email })}
        </p>
      ) : (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            request.mutate();
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
          <ActionProblem error={request.error} />
          <Button type="submit" look="lamp" size="large" pending={request.isPending}>
            {t('forgot.send')}
          </Button>
        </form>
      )}
      <p className="mt-6">
        <Link to="/sign-in" className="font-semibold underline">
          {t('backToSignIn')}
        </Link>
      </p>
    </EntrySheet>
  );
}
