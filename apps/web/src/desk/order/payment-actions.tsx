import type { OrderView, PaymentView } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConnection } from '../../live/use-connection.ts';
import { keptOf } from '../../order/money-back.ts';
import { Button } from '../../ui/button.tsx';
import { useMay } from '../frame/use-may.ts';
import { MoneyStepDialog } from './money-step-dialog.tsx';
import { RefundDialog } from './refund-dialog.tsx';

/** What can be done with money that the bank holds for the store. */
export function PaymentSteps({ order, payment }: { readonly order: OrderView; readonly payment: PaymentView }) {
  const t = useTranslations('desk.payments');
  const may = useMay();
  const { isStale } = useConnection();
  const [step, setStep] = useState<'capture' | 'void' | null>(null);
  if (payment.nextStep !== null) return <p className="w-full animate-breathe text-sm">{t('asked')}</p>;
  if (payment.status !== 'authorised' || payment.captureMode === 'at_once' || !may('payments.capture')) return null;
  return (
    <div className="flex w-full flex-wrap gap-2">
      <Button look="lamp" size="small" disabled={isStale} onClick={() => setStep('capture')}>
        {t('capture')}
      </Button>
      <Button look="bad" size="small" disabled={isStale} onClick={() => setStep('void')}>
        {t('void')}
      </Button>
      {step !== null && <MoneyStepDialog order={order} payment={payment} step={step} onClose={() => setStep(null)} />}
    </div>
  );
}

/** Gives money of the order back, as long as there is some. */
export function GiveBack({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk.payments');
  const may = useMay();
  const { isStale } = useConnection();
  const [isOpen, setIsOpen] = useState(false);
  const isPaid = order.payments.some((payment) => keptOf(payment) > 0);
  if (!isPaid || !may('payments.refund')) return null;
  return (
    <>
      <Button className="mt-3" size="small" disabled={isStale} onClick={() => setIsOpen(true)}>
        {t('refund')}
      </Button>
      {isOpen && <RefundDialog order={order} onClose={() => setIsOpen(false)} />}
    </>
  );
}
