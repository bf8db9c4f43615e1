import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { CurrentPassword } from './current-password.tsx';
import { EntryProblem } from './entry-problem.tsx';
import { loginOf } from './login.ts';
import { SecondStep } from './second-step.tsx';
import { useTwoSteps } from './use-two-steps.ts';

export function PasswordForm() {
  const t = useTranslations('identity');
  const client = useClient();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const steps = useTwoSteps((first: { login: string; password: string }, code) =>
    client.session.signIn.mutate({ ...loginOf(first.login), password: first.password, code }),
  );
  if (steps.second !== null) return <SecondStep {...steps.second} />;
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        steps.start({ login, password });
      }}
    >
      <TextField
        label={t('login')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={254}
        value={login}
        onChange={(event) => setLogin(event.target.value)}
      />
      <CurrentPassword label={t('password')} value={password} onChange={setPassword} />
      <Link to="/forgot-password" className="self-start text-sm text-ink-soft underline">
        {t('forgot.link')}
      </Link>
      <EntryProblem error={steps.problem} />
      <Button type="submit" look="lamp" size="large" pending={steps.isPending}>
        {t('signIn')}
      </Button>
    </form>
  );
}
