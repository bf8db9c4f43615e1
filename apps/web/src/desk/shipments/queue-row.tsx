import type { PackingQueue, QueueRow as Row } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { PackageCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { useText } from '../../i18n/use-text.ts';
import { PartsText } from '../../order/parts-text.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DottedParts } from '../../ui/dotted-parts.tsx';
import { useMay } from '../frame/use-may.ts';
import { claimantOf, useClaims } from '../orders/use-claims.ts';
import { useCountryName } from '../orders/use-country-name.ts';
import { ParcelActions } from './parcel-actions.tsx';
import { isPackable, type PackableRow } from './queue-rows.ts';
import { PACKS } from './use-focus-next.ts';

interface Props {
  readonly row: Row;
  readonly warehouses: PackingQueue['warehouses'];
  /** Null where there is nothing to do with several. */
  readonly isChosen: boolean | null;
  readonly onChoose: () => void;
  readonly onPack: (row: PackableRow) => void;
}

export function QueueRow({ row, warehouses, isChosen, onChoose, onPack }: Props) {
  const t = useTranslations('desk.shipments');
  const tParcel = useTranslations('order.shipment');
  const tClaim = useTranslations('desk.order.claim');
  const tOrders = useTranslations('desk.orders');
  const text = useText();
  const may = useMay();
  const { order, lines, shipment, warehouseId } = row;
  const country = useCountryName()(order.country);
  const number = String(order.number);
  const by = claimantOf(useClaims(), order.id);
  const warehouse = warehouses.find(({ id }) => id === warehouseId);
  return (
    <li className="flex gap-2 px-1 py-4 sm:gap-3 sm:px-3">
      {isChosen !== null && (
        <label className="grid h-11 w-8 shrink-0 items-center">
          <span className="sr-only">{t('choose', { number })}</span>
          <input type="checkbox" checked={isChosen} onChange={onChoose} />
        </label>
      )}
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            to="/desk/orders/$number"
            params={{ number }}
            className="figures inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
          >
            {t('order', { number })}
          </Link>
          {shipment !== null && (
            <Badge tone={row.stage === 'exception' ? 'bad' : 'lamp'}>{tParcel(shipment.status)}</Badge>
          )}
          {shipment === null && by !== null && <Badge tone="warn">{tClaim('packs', { name: by.name })}</Badge>}
          {shipment?.returnId != null && <Badge tone="warn">{t('ofReturn')}</Badge>}
          <span className="ml-auto text-sm text-ink-soft">
            <RelativeTime at={order.placedAt} />
          </span>
        </div>
        <p className="text-sm text-ink-soft">
          <DottedParts
            parts={[
              order.customerName,
              order.city === '' ? country : tOrders('place', { city: order.city, country }),
              ...(warehouse === undefined ? [] : [text(warehouse.name)]),
              ...(shipment?.trackingNumber == null ? [] : [shipment.trackingNumber]),
            ]}
          />
        </p>
        <ul className="mt-1">
          {lines.map(({ orderLineId, quantity, name, sku, parts }) => (
            <li key={orderLineId} className="wrap-anywhere">
              <span className="figures font-medium">{quantity} ×</span> {text(name)}{' '}
              <span className="text-sm text-ink-soft">{sku}</span>
              <PartsText parts={parts} />
            </li>
          ))}
        </ul>
        <div className="mt-2">
          {shipment !== null && <ParcelActions shipment={shipment} number={order.number} lines={lines} />}
          {isPackable(row) && may('orders.pack') && (
            <Button
              {...PACKS}
              size="small"
              look={row.stage === 'to_pack' ? 'lamp' : 'plain'}
              onClick={() => onPack(row)}
            >
              <PackageCheck aria-hidden className="size-4" />
              {t('packThis')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}
