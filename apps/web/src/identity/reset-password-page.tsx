import { reasonOf } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { useClient } from '../live/shop.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { useToast } from '../ui/toasts.tsx';
import { BrokenLink } from './broken-link.tsx';
import { EntrySheet } from './entry-sheet.tsx';
import { isLongEnough, NewPassword } from './new-password.tsx';
import { useChangeSession } from './session.ts';
import { useMailedToken } from './use-mailed-token.ts';

export function ResetPasswordPage() {
  const t = useTranslations('identity');
  const token = useMailedToken();
  useTitle(t('reset.title'));
  if (token === null) {
    return <BrokenLink action={<ButtonLink to="/forgot-password">{t('reset.askAgain')}</ButtonLink>} />;
  }
  return (
    <EntrySheet title={t('reset.title')} text={t('reset.text')}>
      <ResetForm token={token} />
    </EntrySheet>
  );
}

function ResetForm({ token }: { readonly token: string }) {
  const t = useTranslations('identity');
  const client = useClient();
  const navigate = useNavigate();
  const changeSession = useChangeSession();
  const say = useToast();
  const [password, setPassword] = useState('');

  const reset = useMutation({
    mutationFn: () => client.session.resetPassword.mutate({ token, password }),
    onSuccess: async () => {
      // Every session of the account has ended, maybe the one of this browser too.
      await changeSession(null);
      await navigate({ to: '/sign-in', replace: true });
      say(t('reset.done'));
    },
  });

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isLongEnough(password)) reset.mutate();
      }}
    >
      <NewPassword label={t('newPassword')} value={password} onChange={setPassword} />
      <ActionProblem error={reset.error} />
      {reasonOf(reset.error) === 'TOKEN_INVALID' && (
        <Link to="/forgot-password" className="font-semibold underline">
          {t('reset.askAgain')}
        </Link>
      )}
      <Button type="submit" look="lamp" size="large" pending={reset.isPending}>
        {t('reset.save')}
      </Button>
    </form>
  );
}
