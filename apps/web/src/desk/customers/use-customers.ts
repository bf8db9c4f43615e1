import type { CustomerView } from '@pushcart/client';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { BY_CURSOR } from '../../live/by-cursor.ts';
import { useClient } from '../../live/shop.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { useOrderNews } from '../orders/use-order-feed.ts';

const LISTS_KEY = ['desk', 'customers'] as const;
const customerKey = (accountId: string) => ['desk', 'customer', accountId] as const;
const PAGE_SIZE = 40;
/** Figures are worked out right after an order moves; so many at once are read once. */
const SETTLES_MS = 2_000;

/** Customers by their latest order, read again once orders have moved. */
export function useCustomers({ search, isBlocked }: { readonly search: string; readonly isBlocked: boolean }) {
  const client = useClient();
  const queryClient = useQueryClient();
  const news = useOrderNews();

  useEffect(() => {
    if (news === undefined) return;
    const timer = setTimeout(() => void queryClient.invalidateQueries({ queryKey: LISTS_KEY }), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [queryClient, news]);

  const filter = { ...(search === '' ? {} : { search }), ...(isBlocked ? { isBlocked } : {}) };
  return useInfiniteQuery({
    queryKey: [...LISTS_KEY, search, isBlocked],
    queryFn: ({ pageParam }) => client.customer.list.query({ ...filter, limit: PAGE_SIZE, cursor: pageParam }),
    ...BY_CURSOR,
    ...KEPT_TRUE,
  });
}

/** Read once a visit, since every look is noted. */
export function useCustomer(accountId: string) {
  const client = useClient();
  return useQuery({
    queryKey: customerKey(accountId),
    queryFn: () => client.customer.get.query({ accountId }),
    ...KEPT_TRUE,
    gcTime: 0,
    retry: false,
  });
}

/** What staff do for and against a customer. */
export function useCustomerActions(
  accountId: string,
  words: Readonly<Record<'sent' | 'signedOut' | 'blocked' | 'unblocked', string>>,
) {
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const keep = async (customer: CustomerView) => {
    queryClient.setQueryData(customerKey(accountId), customer);
    await queryClient.invalidateQueries({ queryKey: LISTS_KEY });
  };
  return {
    reset: useMutation({
      mutationFn: () => client.customer.sendPasswordReset.mutate({ accountId }),
      onSuccess: () => say(words.sent),
    }),
    signOut: useMutation({
      mutationFn: () => client.customer.signOut.mutate({ accountId }),
      onSuccess: () => {
        queryClient.setQueryData<CustomerView>(customerKey(accountId), (known) => known && { ...known, sessions: 0 });
        say(words.signedOut);
      },
    }),
    block: useMutation({
      mutationFn: (reason: string) => client.customer.block.mutate({ accountId, reason }),
      onSuccess: async (customer) => {
        say(words.blocked);
        await keep(customer);
      },
    }),
    unblock: useMutation({
      mutationFn: () => client.customer.unblock.mutate({ accountId }),
      onSuccess: async (customer) => {
        say(words.unblocked);
        await keep(customer);
      },
    }),
  };
}
