import type { OrderView, PaymentView } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { clockFace, clockOffset, useCountdown } from '../ui/countdown.ts';
import { ActionProblem } from '../ui/problem.tsx';
import { failureOf } from './failure.ts';
import { startPayment } from './start-payment.ts';

const PayWays = lazy(() => import('../payment/pay-ways.tsx'));

interface Props {
  readonly order: OrderView;
  readonly receivedAt: number;
  readonly token: string | undefined;
  readonly isBack: boolean;
}

/** While an order waits for its money, or for the rest of it: how long it is kept, and the way to pay. */
export function PayPanel({ order, receivedAt, token, isBack }: Props) {
  const t = useTranslations('order.pay');
  const tEdit = useTranslations('order.edit');
  const why = useTranslations('order.failure');
  const format = useFormat();
  const client = useClient();
  const announce = useAnnounce();
  const { isStale } = useConnection();
  const [offsetMs] = useState(() => clockOffset(order.now, receivedAt));
  const say = useCallback((minutes: number, seconds: number) => t('say', { minutes, seconds }), [t]);
  const left = useCountdown({ expiresAt: order.holdExpiresAt ?? order.placedAt, offsetMs, say });
  // A paid order that costs more since it was changed waits for the rest as long as it takes.
  const isRest = order.status === 'paid';
  const isOver = !isRest && left === 0;
  const payment = order.payments.findLast(({ provider }) => provider !== 'credit');
  const isConfirming = isBack && payment !== undefined && !isSettled(payment);
  const failure = payment?.status === 'failed' ? t('failed', { reason: why(failureOf(payment.failureCode)) }) : null;
  useAskProvider(order.id, token, isConfirming);

  useEffect(() => {
    if (failure !== null) announce(failure, { urgent: true });
  }, [failure, announce]);

  const pay = useMutation({
    mutationFn: () => startPayment(client, { orderId: order.id, token }),
    onSuccess: (payUrl) => {
      if (payUrl !== null) window.location.assign(payUrl);
    },
  });

  return (
    <section className="mt-6 rounded-card bg-lamp-wash p-5 sm:p-7">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-5">
        <div className="max-w-lg">
          <h2 className="text-section">
            {isRest ? tEdit('restTitle', { amount: format.money(order.due) }) : t('title')}
          </h2>
          <p className="mt-1">{isRest ? tEdit('restText') : t(isOver ? 'over' : 'text')}</p>
          {isConfirming && <p className="mt-2 animate-breathe font-medium">{t('confirming')}</p>}
          {failure !== null && <p className="mt-2 font-medium text-bad">{failure}</p>}
          {isStale && <p className="mt-2 font-medium text-warn">{t('offline')}</p>}
          <ActionProblem error={pay.error} />
        </div>
        <div className="flex flex-wrap items-center gap-5">
          {!isRest && (
            <span role="timer" className="figures font-display text-4xl font-bold">
              {clockFace(left)}
            </span>
          )}
          <Button
            look="ink"
            size="large"
            disabled={isStale || isOver}
            pending={pay.isPending || pay.isSuccess}
            onClick={() => pay.mutate()}
          >
            {t('button', { total: format.money(order.due) })}
          </Button>
        </div>
      </div>
      <Suspense>
        <PayWays order={order} token={token} disabled={isStale || isOver} />
      </Suspense>
    </section>
  );
}

function isSettled({ status }: PaymentView): boolean {
  return status === 'captured' || status === 'failed' || status === 'voided';
}

/** The provider's message may be late or lost: the shop asks for itself, once. What it learns arrives as an event. */
function useAskProvider(orderId: string, token: string | undefined, isNeeded: boolean): void {
  const client = useClient();
  const { mutate } = useMutation({ mutationFn: () => client.payment.refresh.mutate({ orderId, token }) });
  useEffect(() => {
    if (isNeeded) mutate();
  }, [isNeeded, mutate]);
}
