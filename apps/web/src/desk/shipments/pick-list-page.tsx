import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ListChecks, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { Button } from '../../ui/button.tsx';
import { dotted } from '../../ui/dotted.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ActionProblem, QueryProblem } from '../../ui/problem.tsx';
import { BackLink } from '../back-link.tsx';
import { useMay } from '../frame/use-may.ts';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { type Column, Table } from '../table.tsx';
import { isPackable, keyOf, type PackableRow, type PickItem, pickItems } from './queue-rows.ts';
import { rereadQueue, useQueue } from './use-queue.ts';

/** What to bring from the shelves for the chosen orders, a list a warehouse, to print and to tick off. */
export function PickListPage() {
  const t = useTranslations('desk.shipments');
  const { picks } = useSearch({ from: '/desk/pick-list' });
  const query = useQueue();
  const rows = (query.data?.rows ?? []).filter(isPackable).filter((row) => picks.includes(keyOf(row)));
  const warehouses = (query.data?.warehouses ?? []).filter(({ id }) => rows.some((row) => row.warehouseId === id));
  const text = useText();
  useTitle(t('pickList'));
  return (
    <>
      <div className="print:hidden">
        <BackLink to="/desk/shipments">{t('back')}</BackLink>
      </div>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-title">{t('pickList')}</h1>
        {rows.length > 0 && <Tools rows={rows} />}
      </div>
      {query.isPending && <RowsSkeleton />}
      <QueryProblem query={query} />
      {query.data !== undefined && rows.length === 0 && (
        <Empty icon={ListChecks} title={t('nothingToPick')} text={t('nothingToPickText')} />
      )}
      <div className="flex flex-col gap-4">
        {warehouses.map(({ id, name }) => (
          <Panel key={id}>
            <h2 className="mb-2 text-section">{text(name)}</h2>
            <PickTable items={pickItems(rows.filter((row) => row.warehouseId === id))} caption={text(name)} />
          </Panel>
        ))}
      </div>
    </>
  );
}

function Tools({ rows }: { readonly rows: readonly PackableRow[] }) {
  const t = useTranslations('desk.shipments');
  const client = useClient();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const mayPack = useMay()('orders.pack');
  const { isStale } = useConnection();
  const done = useMutation({
    mutationFn: () =>
      client.shipment.pick.mutate({
        picks: rows.map(({ order, warehouseId }) => ({ orderId: order.id, warehouseId })),
      }),
    onSuccess: () => {
      rereadQueue(queryClient);
      void navigate({ to: '/desk/shipments', search: { stage: 'to_pack' } });
    },
  });
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Button onClick={() => window.print()}>
        <Printer aria-hidden className="size-4.5" />
        {t('printList')}
      </Button>
      {mayPack && (
        <Button look="lamp" disabled={isStale} pending={done.isPending} onClick={() => done.mutate()}>
          <ListChecks aria-hidden className="size-4.5" />
          {t('picked')}
        </Button>
      )}
      <ActionProblem error={done.error} />
    </div>
  );
}

function PickTable({ items, caption }: { readonly items: readonly PickItem[]; readonly caption: string }) {
  const t = useTranslations('desk.shipments');
  const text = useText();
  const columns: readonly Column<PickItem>[] = [
    {
      key: 'sku',
      label: t('sku'),
      onCard: 'max-md:col-span-2',
      cell: ({ line }) => <span className="figures font-semibold">{line.sku}</span>,
    },
    {
      key: 'name',
      label: t('product'),
      onCard: 'max-md:col-span-3 max-md:row-start-2',
      cell: ({ line }) => dotted(text(line.name), text(line.optionText)),
    },
    {
      key: 'orders',
      label: t('forOrders'),
      onCard: 'max-md:col-span-3 max-md:row-start-3 max-md:text-sm max-md:text-ink-soft',
      cell: ({ orders }) => orders.map(({ number, quantity }) => `#${number} (${quantity})`).join(', '),
    },
    {
      key: 'quantity',
      label: t('units'),
      end: true,
      onCard: 'max-md:col-start-3 max-md:row-start-1 max-md:text-right',
      cell: ({ quantity }) => <span className="figures text-lg font-semibold">{quantity}</span>,
    },
  ];
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={items}
      keyOf={({ line }) => line.sku}
      card="max-md:grid-cols-[auto_1fr_auto]"
    />
  );
}
