import { newKey, type OrderView, type PaymentView } from '@pushcart/client';
import { useMutation } from '@tanstack/react-query';
import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { QrCode } from '../ui/qr-code.tsx';

interface Props {
  readonly order: OrderView;
  readonly token: string | undefined;
  readonly disabled: boolean;
}

/** The code that a wallet's phone scans. What happens on the phone shows here as it happens. */
export function PhonePay({ order, token, disabled }: Props) {
  const t = useTranslations('payment.qr');
  const client = useClient();
  const [key] = useState(newKey);
  const open = useMutation({
    mutationFn: () => client.payment.start.mutate({ orderId: order.id, token, returnUrl: `/orders/${order.id}`, key }),
  });
  const payment = newest(order, open.data);

  if (open.data === undefined || payment === undefined) {
    return (
      <div className="flex flex-col items-start gap-3">
        <Button disabled={disabled} pending={open.isPending} onClick={() => open.mutate()}>
          <Smartphone aria-hidden className="size-4.5" />
          {t('show')}
        </Button>
        <ActionProblem error={open.error} />
      </div>
    );
  }
  if (payment.qrPayload === null) return <p>{t('none')}</p>;
  return (
    <div className="flex flex-wrap items-center gap-5">
      <QrCode text={payment.qrPayload} label={t('alt')} />
      <p role="status" className="max-w-60 font-medium">
        {payment.scannedAt === null ? t('scan') : t('scanned')}
      </p>
    </div>
  );
}

/** What the order's own news says of a payment is newer than the answer that opened it. */
function newest({ payments }: OrderView, opened: PaymentView | undefined): PaymentView | undefined {
  return payments.find(({ id }) => id === opened?.id) ?? opened;
}
