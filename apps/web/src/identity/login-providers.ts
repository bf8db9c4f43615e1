import type { LoginIntent, LoginProviderView, Pushcart } from '@pushcart/client';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useLocale } from 'use-intl';
import { useClient } from '../live/shop.tsx';

const providersQuery = (client: Pushcart) =>
  queryOptions({
    queryKey: ['login-providers'],
    queryFn: () => client.login.providers.query(),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const linkedQuery = (client: Pushcart) =>
  queryOptions({ queryKey: ['account', 'logins'], queryFn: () => client.login.linked.query() });

/** Services one can sign in with; none until that is known. */
export function useLoginProviders(): readonly LoginProviderView[] {
  return useQuery(providersQuery(useClient())).data ?? [];
}

/** Leaves the shop for a provider, which sends the browser back to where it says what for. */
export function useGoToProvider(intent: LoginIntent, to: string) {
  const client = useClient();
  const locale = useLocale();
  return useMutation({
    mutationFn: (provider: string) => client.login.start.mutate({ provider, intent, to, locale }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
}
