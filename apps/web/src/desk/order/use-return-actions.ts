import type { Money, ReturnView } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';
import { useKeyFor } from '../../live/use-key-for.ts';

interface Came {
  readonly orderLineId: string;
  readonly received: number;
  readonly restocked: boolean;
}

/** What staff do with a return. The order's page follows by the live stream. */
export function useReturnActions({ id, version }: ReturnView, onDone: () => void = () => undefined) {
  const { returns } = useClient();
  // Each version can take one step; the key of the step stays until it is taken.
  const key = useKeyFor(`${id}-${version}`);
  const ref = (step: string) => ({ returnId: id, version, key: `${key}-${step}` });
  const onSuccess = onDone;
  return {
    approve: useMutation({ mutationFn: () => returns.approve.mutate(ref('approve')), onSuccess }),
    refuse: useMutation({
      mutationFn: (refusal: string) => returns.refuse.mutate({ ...ref('refuse'), refusal }),
      onSuccess,
    }),
    sendLabel: useMutation({
      mutationFn: (trackingNumber: string) => returns.sendLabel.mutate({ ...ref('label'), trackingNumber }),
      onSuccess,
    }),
    receive: useMutation({
      mutationFn: (lines: Came[]) => returns.receive.mutate({ ...ref('receive'), lines }),
      onSuccess,
    }),
    refund: useMutation({
      mutationFn: (amount: Money) => returns.refund.mutate({ ...ref('refund'), amount }),
      onSuccess,
    }),
    close: useMutation({ mutationFn: () => returns.close.mutate(ref('close')), onSuccess }),
  };
}
