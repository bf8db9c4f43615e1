import type { OrderView } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { PackageCheck, Pencil, Truck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSession } from '../../identity/session.ts';
import { useConnection } from '../../live/use-connection.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { StaleNote } from '../../ui/stale-note.tsx';
import { useMay } from '../frame/use-may.ts';
import { CancelWithReason } from '../order-edit/cancel-with-reason.tsx';
import { MoneyDue } from '../order-edit/money-due.tsx';
import { RecordPayment } from '../order-edit/record-payment.tsx';
import { claimantOf, useClaims } from '../orders/use-claims.ts';
import { CancelRest } from './cancel-rest.tsx';
import { isRestCancellable, type NextStep, nextStep } from './next-step.ts';
import { OrderParcels } from './order-parcels.tsx';
import { PackPart } from './pack-part.tsx';
import { PackingClaim } from './packing-claim.tsx';
import { PackingSlip } from './packing-slip.tsx';
import { PickupActions } from './pickup-actions.tsx';
import { useOrderActions } from './use-order-actions.ts';

const FOR_PACKERS: ReadonlySet<NextStep> = new Set(['paid', 'packed', 'partly', 'refused', 'shelve', 'collect']);

/** The next thing to do, and the way out. */
export function OrderActions({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk');
  const may = useMay();
  const { isStale } = useConnection();
  const { pack, ship } = useOrderActions(order);
  const step = nextStep(order);
  const by = claimantOf(useClaims(), order.id);
  const session = useSession();
  const isMine = by !== null && by.accountId === session?.account?.id;
  const isTaken = by !== null && !isMine;
  const isOwing = order.due.amount > 0;
  const isEditable = order.status === 'placed' || order.status === 'paid';
  const isForPacker = FOR_PACKERS.has(step);
  const canPack = order.pickup === null && (step === 'paid' || step === 'packed' || step === 'partly');
  const mayCancelRest = may('orders.cancel') && isRestCancellable(order);

  return (
    <Panel className="flex flex-col items-stretch gap-4">
      <div>
        <h2 className="text-section">{t('order.next')}</h2>
        <p className="mt-1 text-ink-soft">{t(`order.nothing.${isOwing ? 'placed' : step}`)}</p>
        {step.startsWith('return') && (
          <Link to="." hash="returns" className="inline-flex min-h-11 items-center font-medium underline">
            {t('order.toReturns')}
          </Link>
        )}
      </div>
      <MoneyDue order={order} />
      {step === 'paid' && (!isOwing || by !== null) && may('orders.pack') && (
        <PackingClaim orderId={order.id} by={by} isMine={isMine} />
      )}
      {step === 'paid' && order.awaited.length === 0 && may('orders.pack') && (
        <Button
          look="lamp"
          size="large"
          disabled={isStale || isTaken || isOwing}
          pending={pack.isPending}
          onClick={() => pack.mutate()}
        >
          <PackageCheck aria-hidden className="size-5" />
          {t('order.pack')}
        </Button>
      )}
      {(step === 'packed' || step === 'partly') && may('orders.pack') && (
        <Button look="lamp" size="large" disabled={isStale} pending={ship.isPending} onClick={() => ship.mutate()}>
          <Truck aria-hidden className="size-5" />
          {t('order.ship')}
        </Button>
      )}
      {(step === 'shelve' || step === 'collect') && <PickupActions order={order} step={step} />}
      {canPack && !isOwing && may('orders.pack') && !isTaken && <PackPart orderId={order.id} />}
      <ActionProblem error={step === 'paid' ? pack.error : ship.error} />
      {isForPacker && !may('orders.pack') && <p className="text-sm text-ink-soft">{t('notAllowed')}</p>}
      {(isForPacker || isEditable) && <StaleNote />}
      <OrderParcels order={order} />
      <PackingSlip order={order} />
      {isEditable && may('orders.edit') && (
        <ButtonLink to="/desk/orders/$number/edit" params={{ number: String(order.number) }} disabled={isStale}>
          <Pencil aria-hidden className="size-4" />
          {t('orderEdit.edit')}
        </ButtonLink>
      )}
      <RecordPayment order={order} />
      {mayCancelRest && <CancelRest order={order} />}
      {may('orders.cancel') && !mayCancelRest && <CancelWithReason order={order} />}
    </Panel>
  );
}
