import { reasonOf } from '@pushcart/client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { buildWatch } from './live/server-build.ts';

const STALE_MS = 30_000;

/** A refusal is an answer, and the client repeats by itself what may be repeated: nothing is tried again here. */
export function createShopQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (reasonOf(error) === 'CLIENT_OUTDATED') buildWatch.markOutdated();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: false, staleTime: STALE_MS },
      // A person presses again; a mutation that waits for the network would come as a surprise later.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
