import type { LinkedLoginView } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useConfirmed } from '../identity/confirm-identity.tsx';
import { linkedQuery, useGoToProvider, useLoginProviders } from '../identity/login-providers.ts';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { StaleNote } from '../ui/stale-note.tsx';
import { useToast } from '../ui/toasts.tsx';
import { Setting } from './setting.tsx';

const BACK = '/account?tab=security';

/** Accounts elsewhere that sign in to this one. Where there are none and can be none, there is nothing to set. */
export function LoginSetting() {
  const t = useTranslations('account.logins');
  const confirmed = useConfirmed();
  const { isStale } = useConnection();
  const linked = useQuery(linkedQuery(useClient())).data ?? [];
  const providers = useLoginProviders();
  const go = useGoToProvider('link', BACK);
  const link = useMutation({ mutationFn: (provider: string) => confirmed(() => go.mutateAsync(provider)) });
  const free = providers.filter(({ id }) => !linked.some(({ provider }) => provider.id === id));
  if (linked.length + free.length === 0) return null;
  return (
    <Setting title={t('title')} text={t('text')}>
      {linked.length > 0 && (
        <ul className="divide-y divide-line">
          {linked.map((login) => (
            <LoginRow key={login.id} login={login} />
          ))}
        </ul>
      )}
      <StaleNote />
      {free.length > 0 && (
        <div className="flex flex-wrap gap-3">
          {free.map(({ id, label }) => (
            <Button
              key={id}
              disabled={isStale}
              pending={link.isPending && link.variables === id}
              onClick={() => link.mutate(id)}
            >
              <Link2 aria-hidden className="size-4" />
              {t('link', { label })}
            </Button>
          ))}
        </div>
      )}
      <ActionProblem error={link.error} />
    </Setting>
  );
}

function LoginRow({ login }: { readonly login: LinkedLoginView }) {
  const t = useTranslations('account');
  const format = useFormat();
  const client = useClient();
  const { isStale } = useConnection();
  const confirmed = useConfirmed();
  const queryClient = useQueryClient();
  const say = useToast();
  const { label } = login.provider;
  const unlink = useMutation({
    mutationFn: () => confirmed(() => client.login.unlink.mutate({ loginId: login.id })),
    onSuccess: (left) => {
      queryClient.setQueryData(linkedQuery(client).queryKey, left);
      say(t('logins.unlinked', { label }));
    },
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <span className="min-w-0">
        <span className="block font-medium wrap-anywhere">{label}</span>
        <span className="block text-sm text-ink-soft wrap-anywhere">
          {login.name} ·{' '}
          {login.lastUsedAt === null
            ? t('logins.since', { date: format.date(login.createdAt) })
            : t('logins.used', { date: format.date(login.lastUsedAt) })}
        </span>
      </span>
      <Button
        size="small"
        aria-label={t('logins.unlink', { label })}
        disabled={isStale}
        pending={unlink.isPending}
        onClick={() => unlink.mutate()}
      >
        {t('remove')}
      </Button>
      <ActionProblem error={unlink.error} />
    </li>
  );
}
