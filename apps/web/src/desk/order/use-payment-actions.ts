import type { OrderView } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useClient } from '../../live/shop.tsx';
import { useIntent } from '../../live/use-intent.ts';
import { useToast } from '../../ui/toasts.tsx';
import { orderKey } from './use-desk-order.ts';

export type MoneyMove =
  | { readonly kind: 'capture'; readonly paymentId: string; readonly amount: number; readonly reason: string }
  | { readonly kind: 'void'; readonly paymentId: string; readonly reason: string }
  | {
      readonly kind: 'refund';
      readonly amount: number;
      readonly reason: string;
      readonly destination: 'origin' | 'credit';
      readonly paymentId: string | undefined;
    };

/** Moves money of an order. The same move pressed again after a failure keeps its key, so that it happens once. */
export function useMoveMoney({ id, number, total }: Pick<OrderView, 'id' | 'number' | 'total'>, onDone: () => void) {
  const t = useTranslations('desk.payments.done');
  const format = useFormat();
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const { keyOf } = useIntent();
  return useMutation({
    mutationFn: async (move: MoneyMove) => {
      const key = keyOf(move);
      if (move.kind === 'refund') {
        const { kind: _, ...asked } = move;
        await client.payment.refund.mutate({ orderId: id, ...asked, key });
      } else {
        const { kind, ...asked } = move;
        await client.payment[kind].mutate({ ...asked, key });
      }
      return move;
    },
    onSuccess: (move) => {
      // The order's news carry every step; this covers those that came while the answer was on its way.
      void queryClient.invalidateQueries({ queryKey: orderKey(number) });
      const amount = move.kind === 'refund' ? move.amount : 0;
      say(t(move.kind, { amount: format.money({ ...total, amount }) }));
      onDone();
    },
  });
}
