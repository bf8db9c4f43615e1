import type { QueueRow } from '@pushcart/client';
import { useNavigate } from '@tanstack/react-router';
import { ListChecks, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useConnection } from '../../live/use-connection.ts';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { keyOf } from './queue-rows.ts';
import { useLabels } from './use-labels.ts';

/** As many as one request takes. */
const MOST = 50;

interface Props {
  readonly stage: QueueRow['stage'];
  readonly rows: readonly QueueRow[];
  readonly chosen: readonly QueueRow[];
  readonly onChooseAll: () => void;
}

/** What is done with several at once: a pick list, or their labels in one file. */
export function BatchBar({ stage, rows, chosen, onChooseAll }: Props) {
  const t = useTranslations('desk.shipments');
  const navigate = useNavigate();
  const { isStale } = useConnection();
  const labels = useLabels();
  const labelled = chosen.flatMap(({ shipment }) =>
    shipment?.hasLabel === true && shipment.status === 'label_created' ? [shipment.id] : [],
  );
  return (
    <div className="mb-2 flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3 rounded-xl bg-lamp-wash px-3 py-2">
        <label className="inline-flex min-h-11 items-center gap-2 font-medium">
          <input type="checkbox" checked={chosen.length === rows.length} onChange={onChooseAll} />
          {t('chosen', { count: chosen.length })}
        </label>
        {stage === 'to_pick' ? (
          <Button
            size="small"
            look="ink"
            disabled={chosen.length === 0}
            onClick={() =>
              void navigate({ to: '/desk/pick-list', search: { picks: chosen.slice(0, MOST).map(keyOf) } })
            }
          >
            <ListChecks aria-hidden className="size-4" />
            {t('pickList')}
          </Button>
        ) : (
          <Button
            size="small"
            look="ink"
            disabled={labelled.length === 0 || isStale}
            pending={labels.isPending}
            onClick={() => labels.mutate(labelled.slice(0, MOST))}
          >
            <Printer aria-hidden className="size-4" />
            {t('printAll', { count: Math.min(labelled.length, MOST) })}
          </Button>
        )}
      </div>
      <ActionProblem error={labels.error} />
    </div>
  );
}
