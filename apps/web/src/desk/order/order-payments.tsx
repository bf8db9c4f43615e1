import type { OrderView, PaymentStatus } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { failureOf } from '../../order/failure.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Glow } from '../../ui/glow.tsx';
import { Panel } from '../../ui/panel.tsx';
import { GiveBack, PaymentSteps } from './payment-actions.tsx';

const TONES: Record<PaymentStatus, Tone> = {
  created: 'neutral',
  requires_action: 'warn',
  authorised: 'warn',
  captured: 'good',
  partially_refunded: 'neutral',
  refunded: 'neutral',
  failed: 'bad',
  voided: 'neutral',
  unknown: 'warn',
};

export function OrderPayments({ order }: { readonly order: OrderView }) {
  const { payments } = order;
  const t = useTranslations('desk.order');
  const tPayment = useTranslations('desk.payment');
  const tRecord = useTranslations('desk.orderEdit.record');
  const tProvider = useTranslations('desk.payments');
  const why = useTranslations('order.failure');
  const format = useFormat();
  // Staff see the provider's own word where there is no better one.
  const failureText = (code: string) => (failureOf(code) === 'other' ? code : why(failureOf(code)));
  return (
    <Panel>
      <h2 className="text-section">{t('payments')}</h2>
      {payments.length === 0 && <p className="mt-2 text-ink-soft">{t('noPayments')}</p>}
      <ul className="mt-2 divide-y divide-line">
        {payments.map((payment) => {
          const { id, provider, status, amount, captured, refunded, failureCode } = payment;
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
              <span className="figures font-semibold">
                {format.money(amount)}{' '}
                <span className="font-normal text-ink-soft text-sm">{tProvider('provider', { name: provider })}</span>
              </span>
              <Glow
                value={status}
                say={(value) => <Badge tone={TONES[value]}>{tPayment(value)}</Badge>}
                className="inline-block rounded-full"
              />
              <span className="figures w-full text-sm text-ink-soft">
                {t('captured', { amount: format.money(captured) })}
                {refunded.amount > 0 && ` · ${t('refunded', { amount: format.money(refunded) })}`}
                {payment.outside !== undefined && ` · ${tRecord(payment.outside.method)} ${payment.outside.reference}`}
                {failureCode !== null && ` · ${failureText(failureCode)}`}
              </span>
              <PaymentSteps order={order} payment={payment} />
            </li>
          );
        })}
      </ul>
      <GiveBack order={order} />
    </Panel>
  );
}
