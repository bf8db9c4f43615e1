import type { OrderView, ShipmentView } from '@pushcart/client';
import { ExternalLink, PackageCheck, Truck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSession } from '../../identity/session.ts';
import { useConnection } from '../../live/use-connection.ts';
import { CancelOrder } from '../../order/cancel-order.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useMay } from '../frame/use-may.ts';
import { claimantOf, useClaims } from '../orders/use-claims.ts';
import { type NextStep, nextStep } from './next-step.ts';
import { PackingClaim } from './packing-claim.tsx';
import { PackingSlip } from './packing-slip.tsx';
import { PickupActions } from './pickup-actions.tsx';
import { RefusedParcel } from './refused-parcel.tsx';
import { useOrderActions } from './use-order-actions.ts';

const FOR_PACKERS: ReadonlySet<NextStep> = new Set(['paid', 'packed', 'refused', 'shelve', 'collect']);

/** The next thing to do, and the way out. */
export function OrderActions({ order }: { readonly order: OrderView }) {
  const t = useTranslations('desk');
  const tUi = useTranslations('ui.error');
  const may = useMay();
  const isOffline = useConnection().state === 'offline';
  const { pack, ship } = useOrderActions(order);
  const step = nextStep(order);
  const by = claimantOf(useClaims(), order.id);
  const session = useSession();
  const isMine = by !== null && by.accountId === session?.account?.id;
  const isTaken = by !== null && !isMine;
  const isForPacker = FOR_PACKERS.has(step);

  return (
    <Panel className="flex flex-col items-stretch gap-4">
      <div>
        <h2 className="text-section">{t('order.next')}</h2>
        <p className="mt-1 text-ink-soft">{t(`order.nothing.${step}`)}</p>
      </div>
      {step === 'paid' && may('orders.pack') && <PackingClaim orderId={order.id} by={by} isMine={isMine} />}
      {step === 'paid' && may('orders.pack') && (
        <Button
          look="lamp"
          size="large"
          disabled={isOffline || isTaken}
          pending={pack.isPending}
          onClick={() => pack.mutate()}
        >
          <PackageCheck aria-hidden className="size-5" />
          {t('order.pack')}
        </Button>
      )}
      {step === 'packed' && may('orders.pack') && (
        <Button look="lamp" size="large" disabled={isOffline} pending={ship.isPending} onClick={() => ship.mutate()}>
          <Truck aria-hidden className="size-5" />
          {t('order.ship')}
        </Button>
      )}
      {(step === 'shelve' || step === 'collect') && <PickupActions order={order} step={step} />}
      {step === 'paid' && <ActionProblem error={pack.error} />}
      {step === 'packed' && <ActionProblem error={ship.error} />}
      {isForPacker && !may('orders.pack') && <p className="text-sm text-ink-soft">{t('notAllowed')}</p>}
      {isForPacker && isOffline && <p className="text-sm text-ink-soft">{tUi('offline')}</p>}
      {order.shipments.map((shipment) => (
        <ParcelState key={shipment.id} shipment={shipment} number={order.number} />
      ))}
      <PackingSlip order={order} />
      {may('orders.cancel') && <CancelOrder order={order} token={undefined} />}
    </Panel>
  );
}

function ParcelState({ shipment, number }: { readonly shipment: ShipmentView; readonly number: number }) {
  const t = useTranslations('desk.order');
  const { status, labelUrl, trackingNumber } = shipment;
  if (status === 'refused') return <RefusedParcel shipment={shipment} number={number} />;
  if (status === 'cancelled') return null;
  if (labelUrl === null) return <p className="text-sm text-ink-soft">{t('carrierAsked')}</p>;
  return (
    <a
      href={labelUrl}
      target="_blank"
      rel="noreferrer"
      className="inline-flex min-h-11 items-center gap-2 font-semibold underline underline-offset-4"
    >
      <ExternalLink aria-hidden className="size-4" />
      {t('label', { number: trackingNumber ?? '' })}
    </a>
  );
}
