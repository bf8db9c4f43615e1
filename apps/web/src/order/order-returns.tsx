import { newKey, type OrderView, type ReturnView } from '@pushcart/client';
import { canMoveReturn, returnableQuantity, returnableUntil } from '@pushcart/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { RequestReturn } from './request-return.tsx';
import { ReturnLabel } from './return-label.tsx';
import { ReturnParcel } from './return-parcel.tsx';

interface Props {
  readonly order: OrderView;
  readonly token: string | undefined;
}

/** What goes back, how far it is, and the way to send back more while that is possible. */
export function OrderReturns({ order, token }: Props) {
  const t = useTranslations('order.return');
  const format = useFormat();
  const [isAsking, setIsAsking] = useState(false);
  const until = returnableUntil({ status: order.status, deliveredAt: deliveredAt(order) });
  const isLeft = order.lines.some((line) => returnableQuantity(line, order.returns) > 0);
  const mayAsk = until !== null && until >= order.now && isLeft;

  if (order.returns.length === 0 && !mayAsk) return null;
  return (
    <Panel>
      <h2 className="mb-2 text-section">{t('title')}</h2>
      <ul className="divide-y divide-line">
        {order.returns.map((one) => (
          <li key={one.id} className="py-3">
            <ReturnState one={one} order={order} token={token} />
          </li>
        ))}
      </ul>
      {mayAsk && (
        <div className="mt-2 flex flex-col items-start gap-3">
          <p className="text-sm text-ink-soft">{t('until', { when: format.date(until) })}</p>
          <Button onClick={() => setIsAsking(true)}>{t('button')}</Button>
        </div>
      )}
      {isAsking && <RequestReturn order={order} token={token} onClose={() => setIsAsking(false)} />}
    </Panel>
  );
}

function deliveredAt({ timeline }: OrderView): Date | null {
  return timeline.find(({ type }) => type === 'order.delivered')?.at ?? null;
}

function ReturnState({ one, order, token }: Props & { readonly one: ReturnView }) {
  const t = useTranslations('order.return');
  const format = useFormat();
  const text = useText();
  const client = useClient();
  const [key] = useState(newKey);
  const withdraw = useMutation({
    mutationFn: () => client.returns.withdraw.mutate({ returnId: one.id, version: one.version, token, key }),
  });
  const { status, refusal, trackingNumber, refund } = one;
  const parcel = order.shipments.findLast(({ returnId }) => returnId === one.id);
  return (
    <>
      <p className="font-medium">{t(one.isPaidBack ? 'paidBack' : `status.${status}`)}</p>
      <ul className="mt-1 text-sm text-ink-soft">
        {one.lines.map(({ orderLineId, quantity }) => {
          const line = order.lines.find(({ id }) => id === orderLineId);
          return <li key={orderLineId}>{line !== undefined && `${quantity} × ${text(line.name)}`}</li>;
        })}
      </ul>
      {refusal !== null && <p className="mt-1 text-sm wrap-anywhere">{t('refusal', { why: refusal })}</p>}
      {trackingNumber !== null && <p className="mt-1 text-sm">{t('tracking', { number: trackingNumber })}</p>}
      {refund !== null && <p className="mt-1 text-sm font-medium">{t('refund', { amount: format.money(refund) })}</p>}
      {parcel?.status === 'label_created' && <ReturnLabel one={one} token={token} />}
      <ReturnParcel parcel={parcel} />
      {status !== 'received' && canMoveReturn(status, 'closed') && (
        <Button size="small" className="mt-2" pending={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('withdraw')}
        </Button>
      )}
      <ActionProblem error={withdraw.error} />
    </>
  );
}
