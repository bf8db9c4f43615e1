import type { OrderView, ReturnView } from '@pushcart/client';
import { canMoveReturn } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { ReturnParcel } from '../../order/return-parcel.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useMay } from '../frame/use-may.ts';
import { ReturnBadge } from '../returns/return-badge.tsx';
import { AskReturn } from './ask-return.tsx';
import { ReceiveReturn } from './receive-return.tsx';
import { useReturnActions } from './use-return-actions.ts';

/** What came back or is to come back, and what staff do about it. */
export function OrderReturns({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk.returns');
  if (order.returns.length === 0) return null;
  return (
    <Panel id="returns">
      <h2 className="text-section">{t('title')}</h2>
      <ul className="mt-2 divide-y divide-line">
        {order.returns.map((one) => (
          <li key={one.id} className="py-4">
            <OneReturn one={one} order={order} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function OneReturn({ one, order }: { readonly one: ReturnView; readonly order: OrderView }) {
  const t = useTranslations('desk.returns');
  const tReason = useTranslations('order.return.reason');
  const format = useFormat();
  const text = useText();
  const may = useMay();
  const [opened, setOpened] = useState<'refusal' | 'label' | 'receive' | 'refund' | null>(null);
  const { approve, close } = useReturnActions(one);
  const mayDecide = may('returns.decide');
  const { status, worth, refund } = one;
  return (
    <>
      <p className="flex flex-wrap items-center gap-3">
        <ReturnBadge status={status} />
        <span className="text-ink-soft">{tReason(one.reason)}</span>
      </p>
      <ul className="mt-2">
        {one.lines.map((line) => {
          const sold = order.lines.find(({ id }) => id === line.orderLineId);
          return (
            <li key={line.orderLineId}>
              {`${line.quantity} × ${sold === undefined ? '' : text(sold.name)} `}
              {worth !== null && (
                <span className="text-sm text-ink-soft">
                  {t(line.restocked ? 'cameRestocked' : 'came', { count: line.received })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {one.refusal !== null && <p className="mt-1 text-sm wrap-anywhere">{one.refusal}</p>}
      {one.trackingNumber !== null && <p className="mt-1 text-sm">{t('tracking', { number: one.trackingNumber })}</p>}
      <ReturnParcel parcel={order.shipments.findLast(({ returnId }) => returnId === one.id)} />
      {worth !== null && <p className="mt-1 text-sm">{t('worth', { amount: format.money(worth) })}</p>}
      {refund !== null && <p className="mt-1 font-medium">{t('refunded', { amount: format.money(refund) })}</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        {mayDecide && canMoveReturn(status, 'approved') && (
          <Button size="small" look="lamp" pending={approve.isPending} onClick={() => approve.mutate()}>
            {t('approve')}
          </Button>
        )}
        {mayDecide && canMoveReturn(status, 'refused') && (
          <Button size="small" look="bad" onClick={() => setOpened('refusal')}>
            {t('refuse')}
          </Button>
        )}
        {mayDecide && canMoveReturn(status, 'label_sent') && (
          <Button size="small" onClick={() => setOpened('label')}>
            {t('sendLabel')}
          </Button>
        )}
        {may('returns.receive') && canMoveReturn(status, 'received') && (
          <Button size="small" look="lamp" onClick={() => setOpened('receive')}>
            {t('receive')}
          </Button>
        )}
        {mayDecide && canMoveReturn(status, 'refunded') && (
          <Button size="small" look="lamp" onClick={() => setOpened('refund')}>
            {t('refund')}
          </Button>
        )}
        {mayDecide && canMoveReturn(status, 'closed') && (
          <Button size="small" pending={close.isPending} onClick={() => close.mutate()}>
            {t('close')}
          </Button>
        )}
      </div>
      <ActionProblem error={approve.error ?? close.error} />
      {opened === 'receive' && <ReceiveReturn one={one} order={order} onClose={() => setOpened(null)} />}
      {opened !== null && opened !== 'receive' && <AskReturn one={one} what={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
