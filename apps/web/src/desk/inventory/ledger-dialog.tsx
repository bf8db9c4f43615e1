import type { InventoryRow, StockMovementView } from '@pushcart/client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { useCalm } from '../../ui/calm.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { useMovementColumns } from '../stock/use-movement-columns.tsx';
import { Table } from '../table.tsx';

const SHOWN = 50;

interface Props {
  readonly row: InventoryRow;
  readonly onClose: () => void;
}

/** Every movement that made a level what it is; read again when the level moves. */
export function LedgerDialog({ row, onClose }: Props) {
  const t = useTranslations('desk');
  const text = useText();
  const client = useClient();
  const { variantId, warehouseId } = row;
  const version = useCalm(row.version);
  const movements = useQuery({
    queryKey: ['desk', 'ledger', variantId, warehouseId, version],
    queryFn: () => client.inventory.movements.query({ variantId, warehouseId, limit: SHOWN }),
    placeholderData: keepPreviousData,
  });

  return (
    <Dialog
      open
      onOpenChange={onClose}
      wide
      title={t('inventory.ledger')}
      description={`${text(row.productName)} · ${row.sku} · ${text(row.warehouseName)}`}
    >
      {movements.data !== undefined && <Movements movements={movements.data} row={row} />}
      <QueryProblem query={movements} />
      {movements.isPending && <RowsSkeleton />}
    </Dialog>
  );
}

function Movements({ movements, row }: Pick<Props, 'row'> & { readonly movements: readonly StockMovementView[] }) {
  const tStock = useTranslations('desk.stock.book');
  const t = useTranslations('desk.ledger');
  const { kind, when, onHand, held, cause } = useMovementColumns({
    kind: t('kind'),
    when: t('when'),
    onHand: t('onHand'),
    held: t('held'),
    cause: t('cause'),
  });
  if (movements.length === 0) return <p className="py-6 text-ink-soft">{t('empty')}</p>;

  return (
    <>
      <Table
        caption={t('kind')}
        columns={[kind, when, onHand, held, cause]}
        rows={movements}
        keyOf={({ id }) => id}
        card="max-md:grid-cols-2"
      />
      <p className="flex flex-wrap items-center justify-between gap-3 pt-4 text-sm text-ink-soft">
        {t('latest', { count: movements.length })}
        <ButtonLink size="small" to="/desk/inventory/ledger" search={{ variant: row.variantId, sku: row.sku }}>
          {tStock('all')}
        </ButtonLink>
      </p>
    </>
  );
}
