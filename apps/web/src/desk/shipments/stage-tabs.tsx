import type { QueueRow, QueueStage } from '@pushcart/client';
import { QUEUE_STAGES } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { cx } from '../../ui/cx.ts';
import { FilterChip, FilterChips } from '../filter-chips.tsx';
import type { ShipmentsSearch } from './shipments-search.ts';

interface Props {
  /** Undefined while they are not known. */
  readonly rows: readonly QueueRow[] | undefined;
  readonly stage: QueueStage;
  readonly search: ShipmentsSearch;
}

/** The steps of the work with how much waits at each. */
export function StageTabs({ rows, stage, search }: Props) {
  const t = useTranslations('desk.shipments');
  return (
    <FilterChips label={t('stages')} className="mb-5">
      {QUEUE_STAGES.map((one) => {
        const count = rows?.filter((row) => row.stage === one).length ?? null;
        return (
          <FilterChip
            key={one}
            to="/desk/shipments"
            search={{ ...search, stage: one }}
            isOn={one === stage}
            resetScroll={false}
            className="min-h-11!"
          >
            {t(`stage.${one}`)}
            <span
              className={cx(
                'figures min-w-[1ch]',
                one === 'exception' && (count ?? 0) > 0 && one !== stage && 'font-bold text-bad',
              )}
            >
              {count}
            </span>
          </FilterChip>
        );
      })}
    </FilterChips>
  );
}
