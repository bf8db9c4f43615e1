import type { PackingQueue, QueueRow as Row } from '@pushcart/client';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Truck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { useText } from '../../i18n/use-text.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { Select } from '../../ui/select.tsx';
import { useMay } from '../frame/use-may.ts';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { BatchBar } from './batch-bar.tsx';
import { PackDialog } from './pack-dialog.tsx';
import { QueueRow } from './queue-row.tsx';
import { keyOf, type PackableRow } from './queue-rows.ts';
import { StageTabs } from './stage-tabs.tsx';
import { useFocusNext } from './use-focus-next.ts';
import { useQueue } from './use-queue.ts';

const EVERYWHERE = 'all';

/** What is to be picked, packed, labelled and handed over, and what went wrong on the way. */
export function ShipmentsPage() {
  const t = useTranslations('desk.shipments');
  const text = useText();
  const search = useSearch({ from: '/desk/shipments' });
  const navigate = useNavigate({ from: '/desk/shipments' });
  const { stage = 'to_pick', warehouse } = search;
  const query = useQueue(warehouse);
  const { rows = [], warehouses = [], isCut = false } = query.data ?? {};
  useTitle(t('title'));
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-title">{t('title')}</h1>
        {warehouses.length > 1 && (
          <Select
            label={t('warehouse')}
            value={warehouse ?? EVERYWHERE}
            options={[
              { value: EVERYWHERE, label: t('everywhere') },
              ...warehouses.map(({ id, name }) => ({ value: id, label: text(name) })),
            ]}
            onChange={(next) => void navigate({ search: next === EVERYWHERE ? { stage } : { stage, warehouse: next } })}
          />
        )}
      </div>
      <StageTabs rows={query.data?.rows} stage={stage} search={search} />
      <Panel className="p-3! sm:p-4!">
        {query.isPending && <RowsSkeleton />}
        <QueryProblem query={query} />
        {query.data !== undefined && (
          <Stage key={stage} rows={rows.filter((row) => row.stage === stage)} warehouses={warehouses} stage={stage} />
        )}
        {isCut && <p className="p-3 text-sm text-ink-soft">{t('cut')}</p>}
      </Panel>
    </>
  );
}

interface StageProps {
  readonly rows: readonly Row[];
  readonly warehouses: PackingQueue['warehouses'];
  readonly stage: Row['stage'];
}

function Stage({ rows, warehouses, stage }: StageProps) {
  const t = useTranslations('desk.shipments');
  const mayPack = useMay()('orders.pack');
  const [chosenKeys, setChosenKeys] = useState<ReadonlySet<string>>(new Set());
  const [packing, setPacking] = useState<PackableRow | null>(null);
  const { list, leave } = useFocusNext(rows, packing !== null);
  const canChoose = mayPack && (stage === 'to_pick' || stage === 'to_print' || stage === 'to_hand_over');
  const chosen = rows.filter((row) => chosenKeys.has(keyOf(row)));
  const toggle = (key: string) =>
    setChosenKeys((known) => new Set(known.has(key) ? [...known].filter((one) => one !== key) : [...known, key]));
  return (
    <>
      {canChoose && rows.length > 0 && (
        <BatchBar
          stage={stage}
          rows={rows}
          chosen={chosen}
          onChooseAll={() => setChosenKeys(new Set(chosen.length === rows.length ? [] : rows.map(keyOf)))}
        />
      )}
      {rows.length === 0 && <Empty icon={Truck} title={t(`empty.${stage}`)} text={t('emptyText')} />}
      <ul ref={list} className="divide-y divide-line">
        {rows.map((row) => (
          <QueueRow
            key={keyOf(row)}
            row={row}
            warehouses={warehouses}
            isChosen={canChoose ? chosenKeys.has(keyOf(row)) : null}
            onChoose={() => toggle(keyOf(row))}
            onPack={(packable) => {
              leave(packable);
              setPacking(packable);
            }}
          />
        ))}
      </ul>
      {packing !== null && <PackDialog key={keyOf(packing)} row={packing} onClose={() => setPacking(null)} />}
    </>
  );
}
