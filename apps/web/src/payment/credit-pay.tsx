import type { OrderView } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useSession } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';
import { useIntent } from '../live/use-intent.ts';
import { keptOf } from '../order/money-back.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ActionProblem } from '../ui/problem.tsx';

interface Props {
  readonly order: OrderView;
  readonly token: string | undefined;
  readonly disabled: boolean;
}

/** Pays with a gift card or the shopper's own credit; what that is not enough for is left to the provider. */
export function CreditPay({ order, token, disabled }: Props) {
  const t = useTranslations('payment.credit');
  const format = useFormat();
  const [code, setCode] = useState('');
  const redeem = useRedeem(order.id, token, () => setCode(''));
  const own = useOwnCredit(order.total.currency);
  const paid = order.payments.filter(({ provider }) => provider === 'credit');
  const kept = paid.reduce((sum, payment) => sum + keptOf(payment), 0);
  return (
    <div className="flex flex-col items-start gap-3">
      <form
        noValidate
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') redeem.mutate(code.trim());
        }}
      >
        <TextField
          label={t('label')}
          required
          autoComplete="off"
          hint={t('hint')}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        <Button type="submit" disabled={disabled || code.trim() === ''} pending={redeem.isPending}>
          {t('redeem')}
        </Button>
      </form>
      {own !== undefined && own.amount > 0 && (
        <Button disabled={disabled} pending={redeem.isPending} onClick={() => redeem.mutate(null)}>
          {t('own', { amount: format.money(own) })}
        </Button>
      )}
      {kept > 0 && (
        <p role="status" className="font-medium">
          {t('paid', { amount: format.money({ ...order.total, amount: kept }) })}{' '}
          {t('left', { amount: format.money(order.due) })}
        </p>
      )}
      <ActionProblem error={redeem.error} />
    </div>
  );
}

/** Null stands for the shopper's own credit. Pressed again after a failure, it is the same request, so money is taken once. */
function useRedeem(orderId: string, token: string | undefined, onDone: () => void) {
  const client = useClient();
  const queryClient = useQueryClient();
  const { keyOf, renew } = useIntent();
  return useMutation({
    mutationFn: (code: string | null) => {
      const key = keyOf(code);
      return client.credit.redeem.mutate({ orderId, token, ...(code === null ? {} : { code }), key });
    },
    onSuccess: () => {
      renew();
      void queryClient.invalidateQueries({ queryKey: ['own-credit'] });
      onDone();
    },
  });
}

function useOwnCredit(currency: string) {
  const client = useClient();
  const isSignedIn = useSession()?.account != null;
  const { data } = useQuery({
    queryKey: ['own-credit'],
    queryFn: () => client.credit.own.query(),
    enabled: isSignedIn,
  });
  return data?.find(({ balance }) => balance.currency === currency)?.balance;
}
