import type { BulkOrderResult, OrderSummary } from '@pushcart/client';
import type { BulkOrderAction } from '@pushcart/domain';
import { PackageCheck, Printer, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConnection } from '../../live/use-connection.ts';
import { AskDialog } from '../../ui/ask-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useMay } from '../frame/use-may.ts';
import { BulkResults } from './bulk-results.tsx';
import { useBulkOrders } from './use-bulk-orders.ts';
import type { Selection } from './use-selection.ts';

interface Props {
  readonly selection: Selection;
  readonly orders: readonly OrderSummary[];
}

interface Done {
  readonly action: BulkOrderAction;
  readonly results: readonly BulkOrderResult[];
}

/** What can be done with the ticked orders, and how it went with each. It stays in sight while rows are ticked. */
export function BulkBar({ selection, orders }: Props) {
  const t = useTranslations('desk.orderTools');
  const tUi = useTranslations('ui.error');
  const may = useMay();
  const { isStale } = useConnection();
  const { act, print } = useBulkOrders(selection.ids);
  const [done, setDone] = useState<Done | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const count = selection.ids.length;

  const run = (action: BulkOrderAction) =>
    act.mutate(action, {
      onSuccess: (results) => {
        setIsAsking(false);
        setDone({ action, results });
        // What was refused stays ticked, to be looked at.
        selection.set(results.flatMap(({ orderId, refused }) => (refused === null ? [] : [orderId])));
      },
    });

  return (
    <>
      {done !== null && <BulkResults {...done} orders={orders} onClose={() => setDone(null)} />}
      {count > 0 && (
        <section
          aria-label={t('bulk')}
          className="sticky bottom-3 z-20 mt-3 flex flex-wrap items-center gap-2 rounded-2xl border border-line bg-surface p-3 shadow-lift"
        >
          <p className="mr-2 font-semibold">{t('selected', { count })}</p>
          {may('orders.pack') && (
            <Button
              look="lamp"
              size="small"
              disabled={isStale}
              pending={act.isPending && act.variables === 'pack'}
              onClick={() => run('pack')}
            >
              <PackageCheck aria-hidden className="size-4" />
              {t('pack')}
            </Button>
          )}
          <Button size="small" disabled={isStale} pending={print.isPending} onClick={() => print.mutate()}>
            <Printer aria-hidden className="size-4" />
            {t('slips')}
          </Button>
          {may('orders.cancel') && (
            <Button look="bad" size="small" disabled={isStale} onClick={() => setIsAsking(true)}>
              {t('cancel')}
            </Button>
          )}
          <Button look="quiet" size="small" onClick={() => selection.set([])}>
            <X aria-hidden className="size-4" />
            {t('clear')}
          </Button>
          {isStale && <p className="text-sm text-ink-soft">{tUi('offline')}</p>}
          <ActionProblem error={print.error ?? act.error} />
        </section>
      )}
      {isAsking && (
        <AskDialog
          title={t('cancelTitle', { count })}
          text={t('cancelText')}
          keep={t('keep')}
          go={t('cancelNow', { count })}
          action={act}
          onGo={() => run('cancel')}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
