import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../live/shop.tsx';
import { forYouQuery } from './recommend-queries.ts';

const CHOICE_KEY = ['behaviour-choice'] as const;

/** Whether the visitor lets the shop remember what they do; undefined until that is known. */
export function useChoice() {
  const client = useClient();
  const queryClient = useQueryClient();
  const known = useQuery({ queryKey: CHOICE_KEY, queryFn: () => client.behaviour.choice.query() });
  const change = useMutation({
    mutationFn: (allowed: boolean) => client.behaviour.choose.mutate({ allowed }),
    onSuccess: (choice) => {
      queryClient.setQueryData(CHOICE_KEY, choice);
      void queryClient.invalidateQueries(forYouQuery(client));
    },
  });
  // A switch stands where it was put while the shop is told.
  const allowed = change.isPending ? change.variables : known.data?.allowed;
  return { allowed, choose: change.mutate, error: change.error };
}
