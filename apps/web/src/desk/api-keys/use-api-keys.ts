import type { NewApiKey, Pushcart } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConfirmed } from '../../identity/confirm-identity.tsx';
import { useClient } from '../../live/shop.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { useRereadOnNews, type Watch } from '../use-reread-on-news.ts';

const API_KEYS = ['desk', 'api-keys'];
const watchKeys: Watch = (client, handlers) => client.apiKey.watch.subscribe({}, handlers);

/** The keys of the store, read again when anybody changes one. */
export function useApiKeys() {
  const client = useClient();
  useRereadOnNews(watchKeys, API_KEYS);
  return useQuery({ queryKey: API_KEYS, queryFn: () => client.apiKey.list.query(), ...KEPT_TRUE });
}

/** Makes or rotates a key, after a proof of identity where that is asked for. */
export function useNewKey<Input>(
  make: (client: Pushcart, input: Input) => Promise<NewApiKey>,
  onMade: (made: NewApiKey) => void,
) {
  const client = useClient();
  const confirmed = useConfirmed();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => confirmed(() => make(client, input)),
    // The secret goes to the dialog that shows it, and is kept nowhere else.
    gcTime: 0,
    onSuccess: (made) => {
      void queryClient.invalidateQueries({ queryKey: API_KEYS });
      onMade(made);
    },
  });
}

export function useRevokeKey(keyId: string, { done, onDone }: { readonly done: string; readonly onDone: () => void }) {
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  return useMutation({
    mutationFn: () => client.apiKey.revoke.mutate({ keyId }),
    onSuccess: (keys) => {
      queryClient.setQueryData(API_KEYS, keys);
      say(done);
      onDone();
    },
  });
}
