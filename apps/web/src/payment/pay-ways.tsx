import type { OrderView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { useStoreCurrency } from '../identity/session.ts';
import { CreditPay } from './credit-pay.tsx';
import { loadPaymentMessages } from './messages/load.ts';
import { PhonePay } from './phone-pay.tsx';

interface Props {
  readonly order: OrderView;
  readonly token: string | undefined;
  readonly disabled: boolean;
}

/** What there is beside the provider's page: a code for the phone, and gift cards and credit, which are in the store's own currency. */
export default function PayWays(props: Props) {
  return (
    <AreaMessages area="payment" load={loadPaymentMessages} fallback={null}>
      <Ways {...props} />
    </AreaMessages>
  );
}

function Ways(props: Props) {
  const t = useTranslations('payment');
  const takesCredit = useStoreCurrency() === props.order.total.currency;
  return (
    <div className="mt-6 flex flex-col gap-5 border-line-strong/40 border-t pt-5">
      <h3 className="font-semibold">{t('title')}</h3>
      <PhonePay {...props} />
      {takesCredit && <CreditPay {...props} />}
    </div>
  );
}
