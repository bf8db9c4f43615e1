import { useLocation, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CurrentPassword } from './current-password.tsx';
import { EntrySheet } from './entry-sheet.tsx';
import { useLoginProviders } from './login-providers.ts';
import { SecondStep } from './second-step.tsx';
import { useLoginReturn } from './use-login-return.ts';

/** Where a login provider sends people back to. */
export function LoginReturnPage() {
  const t = useTranslations('identity.elsewhere');
  const { provider } = useParams({ from: '/frame/identity/sign-in/return/$provider' });
  // As it came: the shop checks it to the letter.
  const search = useLocation({ select: ({ searchStr }) => searchStr }).replace(/^\?/, '');
  const label = useLoginProviders().find(({ id }) => id === provider)?.label ?? provider;
  const { asked, show, isPending, problem } = useLoginReturn({ provider, search, label });
  useTitle(t('title'));

  const again = (
    <ButtonLink to="/sign-in" look={asked === null ? 'lamp' : 'quiet'}>
      {t('again')}
    </ButtonLink>
  );
  if (asked?.kind === 'code') {
    return (
      <EntrySheet title={t('title')} text={t('working', { label })}>
        <SecondStep
          methods={asked.methods}
          isPending={isPending}
          error={problem}
          onCode={(code) => show({ code })}
          onBack={() => window.location.assign('/sign-in')}
        />
      </EntrySheet>
    );
  }
  if (asked?.kind === 'password') {
    return (
      <EntrySheet title={t('takenTitle')} text={t(asked.canProve ? 'taken' : 'takenElsewhere', { label })}>
        {asked.canProve && (
          <PasswordProof isPending={isPending} error={problem} onPassword={(password) => show({ password })} />
        )}
        <div className="mt-4 flex justify-center">{again}</div>
      </EntrySheet>
    );
  }
  if (problem !== null) {
    return (
      <EntrySheet title={t('failedTitle')} text="">
        <ActionProblem error={problem} />
        <div className="mt-6">{again}</div>
      </EntrySheet>
    );
  }
  return (
    <EntrySheet title={t('title')} text={t('working', { label })}>
      <Loading>
        <Skeleton className="h-32 w-full" />
      </Loading>
    </EntrySheet>
  );
}

interface ProofProps {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onPassword: (password: string) => void;
}

function PasswordProof({ isPending, error, onPassword }: ProofProps) {
  const t = useTranslations('identity');
  const [password, setPassword] = useState('');
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onPassword(password);
      }}
    >
      <CurrentPassword label={t('password')} value={password} onChange={setPassword} />
      <ActionProblem error={error} />
      <Button type="submit" look="lamp" size="large" pending={isPending}>
        {t('elsewhere.link')}
      </Button>
    </form>
  );
}
