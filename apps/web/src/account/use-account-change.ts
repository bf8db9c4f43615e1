import type { AccountView } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useConfirmed } from '../identity/confirm-identity.tsx';
import { useToast } from '../ui/toasts.tsx';

/** Changes the account, after a proof of identity where that is asked for, and shows what it is now. */
export function useAccountChange<Input = void>(
  change: (input: Input) => Promise<AccountView>,
  { done, onDone }: { readonly done: string; readonly onDone?: () => void },
) {
  const confirmed = useConfirmed();
  const queryClient = useQueryClient();
  const say = useToast();
  return useMutation({
    mutationFn: (input: Input) => confirmed(() => change(input)),
    onSuccess: async (account) => {
      queryClient.setQueryData(['account'], account);
      say(done);
      onDone?.();
      await queryClient.invalidateQueries({ queryKey: ['session'] });
    },
  });
}
