import type { OrderView, ShipmentView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { ParcelActions } from '../shipments/parcel-actions.tsx';

/** The order's parcels with what can be done with each; those that were given up are past. */
export function OrderParcels({ order }: { readonly order: OrderView }) {
  const parcels = order.shipments.filter(({ status, resolution }) => status !== 'cancelled' && resolution === null);
  if (parcels.length === 0) return null;
  return (
    <ul className="divide-y divide-line">
      {parcels.map((shipment) => (
        <li key={shipment.id} className="py-3 first:pt-0 last:pb-0">
          <OneParcel shipment={shipment} order={order} />
        </li>
      ))}
    </ul>
  );
}

function OneParcel({ shipment, order }: { readonly shipment: ShipmentView; readonly order: OrderView }) {
  const t = useTranslations('desk');
  const tParcel = useTranslations('order.shipment');
  const { events: _, route: __, lines: units, ...state } = shipment;
  const lines = units.flatMap(({ orderLineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === orderLineId);
    return line === undefined ? [] : [{ orderLineId, quantity, name: line.name }];
  });
  const { status, trackingNumber, returnId } = shipment;
  return (
    <>
      <p className="mb-2 flex flex-wrap items-baseline gap-x-2 font-medium">
        <span className="figures">{trackingNumber ?? t('order.carrierAsked')}</span>
        <span className="text-sm font-normal text-ink-soft">
          {returnId === null ? tParcel(status) : `${t('shipments.ofReturn')} · ${tParcel(status)}`}
        </span>
      </p>
      <ParcelActions shipment={state} number={order.number} lines={lines} />
    </>
  );
}
