import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { LogIn } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { linkedQuery, useGoToProvider, useLoginProviders } from './login-providers.ts';

/** Shows who one is at a service that signs in to the account; that means leaving this page and coming back to it. */
export function ConfirmByLogin() {
  const t = useTranslations('identity.elsewhere');
  const here = useLocation({ select: ({ href }) => href });
  const { isStale } = useConnection();
  const linked = useQuery(linkedQuery(useClient())).data ?? [];
  const available = useLoginProviders();
  const go = useGoToProvider('confirm', here);
  const providers = linked
    .map(({ provider }) => provider)
    .filter(({ id }) => available.some((provider) => provider.id === id));
  return (
    <>
      {providers.map(({ id, label }) => (
        <Button
          key={id}
          disabled={isStale}
          pending={(go.isPending || go.isSuccess) && go.variables === id}
          onClick={() => go.mutate(id)}
        >
          <LogIn aria-hidden className="size-4.5" />
          {t('confirmWith', { label })}
        </Button>
      ))}
      <ActionProblem error={go.error} />
    </>
  );
}
