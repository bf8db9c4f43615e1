import type { OrderView } from '@pushcart/client';
import { Package } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useConnection } from '../../live/use-connection.ts';
import { Button } from '../../ui/button.tsx';
import { PackDialog } from '../shipments/pack-dialog.tsx';
import { isPackable, type PackableRow, unitsOf } from '../shipments/queue-rows.ts';
import { useQueue } from '../shipments/use-queue.ts';

/** Packs a part of the order, from one of the warehouses that hold it. */
export function PackPart({ orderId }: { readonly orderId: OrderView['id'] }) {
  const t = useTranslations('desk.shipments');
  const text = useText();
  const { data } = useQueue();
  const { isStale } = useConnection();
  const [packing, setPacking] = useState<PackableRow | null>(null);
  const rows = (data?.rows ?? []).filter(isPackable).filter(({ order }) => order.id === orderId);
  return (
    <>
      {rows.map((row) => {
        const warehouse = data?.warehouses.find(({ id }) => id === row.warehouseId);
        return (
          <Button key={row.warehouseId} disabled={isStale} onClick={() => setPacking(row)}>
            <Package aria-hidden className="size-5" />
            {t('packFrom', { count: unitsOf(row), warehouse: warehouse === undefined ? '' : text(warehouse.name) })}
          </Button>
        );
      })}
      {packing !== null && <PackDialog row={packing} onClose={() => setPacking(null)} />}
    </>
  );
}
