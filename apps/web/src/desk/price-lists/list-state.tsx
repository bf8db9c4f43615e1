import type { PriceListView } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useNow } from '../../i18n/use-now.ts';
import { Badge } from '../../ui/badge.tsx';
import { stateOf } from './list-fields.ts';

const A_WHILE_MS = 10_000;
const TONES = { inForce: 'good', later: 'lamp', over: 'neutral' } as const;

/** Whether a list holds now, and until when. */
export function ListState({ list }: { readonly list: PriceListView }) {
  const t = useTranslations('desk.priceLists');
  const format = useFormat();
  const state = stateOf(list, useNow(A_WHILE_MS));
  const at = state === 'over' ? list.endsAt : list.startsAt;
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <Badge tone={TONES[state]}>{t(`state.${state}`, { date: at === null ? '' : format.moment(at) })}</Badge>
      {state !== 'over' && list.endsAt !== null && <Badge>{t('until', { date: format.moment(list.endsAt) })}</Badge>}
      <Badge>{t('priority', { priority: list.priority })}</Badge>
    </span>
  );
}
