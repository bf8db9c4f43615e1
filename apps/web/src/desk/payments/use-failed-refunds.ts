import type { FailedRefundView } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useClient } from '../../live/shop.tsx';
import { useIntent } from '../../live/use-intent.ts';
import { useToast } from '../../ui/toasts.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { PAYMENTS_KEY } from './use-payments.ts';

export function useFailedRefunds() {
  const client = useClient();
  return useQuery({
    queryKey: [...PAYMENTS_KEY, 'failedRefunds'],
    queryFn: () => client.payment.failedRefunds.query(),
    ...KEPT_TRUE,
  });
}

/** Gives the money back once more. Pressed again after a failure, the same way keeps its key, so that it happens once. */
export function useRetryRefund({ id: refundId, amount }: FailedRefundView) {
  const t = useTranslations('desk.payments.failedRefunds.done');
  const format = useFormat();
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const { keyOf } = useIntent();
  return useMutation({
    mutationFn: (destination: 'origin' | 'credit') => {
      const asked = { refundId, destination };
      return client.payment.retryRefund.mutate({ ...asked, key: keyOf(asked) });
    },
    onSuccess: async (_, destination) => {
      say(t(destination, { amount: format.money(amount) }));
      await queryClient.invalidateQueries({ queryKey: PAYMENTS_KEY });
    },
  });
}
