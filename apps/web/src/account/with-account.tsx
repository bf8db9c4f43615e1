import type { AccountView } from '@pushcart/client';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { accountQuery } from '../identity/account-query.ts';
import { useClient } from '../live/shop.tsx';
import { Loading } from '../ui/loading.tsx';
import { QueryProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** The settings of an account once they are known. */
export function WithAccount({ children }: { readonly children: (account: AccountView) => ReactNode }) {
  const account = useQuery(accountQuery(useClient()));
  if (account.data !== undefined) {
    return <div className="-mb-5 gap-5 lg:columns-2 *:mb-5 *:break-inside-avoid">{children(account.data)}</div>;
  }
  if (account.isError) return <QueryProblem query={account} />;
  return (
    <Loading>
      <div className="grid gap-5 lg:grid-cols-2">
        <Skeleton className="h-44 w-full rounded-card" />
        <Skeleton className="h-44 w-full rounded-card" />
      </div>
    </Loading>
  );
}
