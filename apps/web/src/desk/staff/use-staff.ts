import type { Pushcart, StaffView } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useConfirmed } from '../../identity/confirm-identity.tsx';
import { useClient } from '../../live/shop.tsx';
import { useToast } from '../../ui/toasts.tsx';

const STAFF_KEY = ['desk', 'staff'];

export function useStaff() {
  const client = useClient();
  return useQuery({ queryKey: STAFF_KEY, queryFn: () => client.staff.list.query() });
}

/** Changes who works here, after a proof of identity where that is asked for; every answer is the whole list. */
export function useStaffChange<Input = void>(
  change: (client: Pushcart, input: Input) => Promise<StaffView>,
  { done, onDone }: { readonly done: string; readonly onDone?: () => void },
) {
  const client = useClient();
  const confirmed = useConfirmed();
  const queryClient = useQueryClient();
  const say = useToast();
  return useMutation({
    mutationFn: (input: Input) => confirmed(() => change(client, input)),
    onSuccess: async (staff) => {
      queryClient.setQueryData(STAFF_KEY, staff);
      say(done);
      onDone?.();
      // It may have been the own role.
      await queryClient.invalidateQueries({ queryKey: ['session'] });
    },
  });
}
