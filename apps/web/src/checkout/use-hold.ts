import { newKey } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CART_KEY } from '../cart/use-cart.ts';
import { useClient } from '../live/shop.tsx';
import { clockOffset } from '../ui/countdown.ts';

/** Somebody who is busy gets more time, at most this often. */
const EXTEND_EVERY_MS = 60_000;

/** Stock set aside for this cart while somebody is at the checkout; at the pickup point, once one is chosen. */
export function useHold(pickupId: string | null = null) {
  const client = useClient();
  const queryClient = useQueryClient();
  const [isOver, setIsOver] = useState(false);
  const heldAt = useRef(0);

  const { mutate, data, error, isPending, isIdle } = useMutation({
    mutationFn: async () => {
      heldAt.current = Date.now();
      const hold = await client.checkout.hold.mutate({ key: newKey(), ...(pickupId === null ? {} : { pickupId }) });
      return { ...hold, offsetMs: clockOffset(hold.now, Date.now()) };
    },
    onSuccess: () => {
      setIsOver(false);
      // What the cart holds itself counts as available to it.
      void queryClient.invalidateQueries({ queryKey: CART_KEY });
    },
  });

  const heldFor = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (heldFor.current === pickupId) return;
    heldFor.current = pickupId;
    mutate();
  }, [mutate, pickupId]);

  const extend = useCallback(() => {
    if (!isOver && Date.now() - heldAt.current > EXTEND_EVERY_MS) mutate();
  }, [isOver, mutate]);

  return {
    hold: data,
    error,
    isOver,
    isPending: isPending || isIdle,
    holdAgain: () => mutate(),
    /** Call it when the shopper does something. */
    extend,
    onOver: useCallback(() => setIsOver(true), []),
  };
}

export type HoldState = ReturnType<typeof useHold>;
