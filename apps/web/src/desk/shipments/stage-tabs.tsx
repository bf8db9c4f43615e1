import type { QueueRow, QueueStage } from '@pushcart/client';
import { QUEUE_STAGES } from '@pushcart/domain';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { cx } from '../../ui/cx.ts';
import type { ShipmentsSearch } from './shipments-search.ts';

const LOOK = 'inline-flex min-h-11 items-center gap-2 rounded-full border px-4 text-sm font-medium whitespace-nowrap';

interface Props {
  readonly rows: readonly QueueRow[];
  readonly stage: QueueStage;
  readonly search: ShipmentsSearch;
}

/** The steps of the work with how much waits at each. */
export function StageTabs({ rows, stage, search }: Props) {
  const t = useTranslations('desk.shipments');
  return (
    <nav aria-label={t('stages')} className="mb-5 flex gap-2 overflow-x-auto py-1">
      {QUEUE_STAGES.map((one) => {
        const count = rows.filter((row) => row.stage === one).length;
        return (
          <Link
            key={one}
            to="/desk/shipments"
            search={{ ...search, stage: one }}
            aria-current={one === stage ? 'page' : undefined}
            resetScroll={false}
            className={cx(
              LOOK,
              one === stage ? 'border-ink bg-ink text-paper' : 'border-line-strong/60 bg-surface hover:border-ink',
            )}
          >
            {t(`stage.${one}`)}
            <span className={cx('figures', one === 'exception' && count > 0 && one !== stage && 'font-bold text-bad')}>
              {count}
            </span>
          </Link>
        );
      })}
    </nav>
  );
}
