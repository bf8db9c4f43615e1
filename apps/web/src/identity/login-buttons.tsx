import { useSearch } from '@tanstack/react-router';
import { LogIn } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { useGoToProvider, useLoginProviders } from './login-providers.ts';

/** A button for each service one can come in with; nothing where there is none. */
export function LoginButtons() {
  const t = useTranslations('identity.elsewhere');
  const { to } = useSearch({ strict: false });
  const providers = useLoginProviders();
  const go = useGoToProvider('enter', to ?? '/');
  if (providers.length === 0) return null;
  return (
    <>
      {providers.map(({ id, label }) => (
        <Button
          key={id}
          className="w-full"
          // It stays pressed until the browser has left.
          pending={(go.isPending || go.isSuccess) && go.variables === id}
          onClick={() => go.mutate(id)}
        >
          <LogIn aria-hidden className="size-4.5" />
          {t('with', { label })}
        </Button>
      ))}
      <ActionProblem error={go.error} />
    </>
  );
}
