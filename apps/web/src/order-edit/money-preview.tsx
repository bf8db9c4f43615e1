import type { OrderEditPreview } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { Totals } from '../checkout/totals.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { ActionProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { EditDiff } from './edit-diff.tsx';

interface Props {
  readonly preview: OrderEditPreview | undefined;
  readonly error: unknown;
  /** What is shown is of the draft before the last change. */
  readonly isOld: boolean;
}

/** What an edit comes to, before anything is changed: the new total, and what is asked for or given back. */
export function MoneyPreview({ preview, error, isOld }: Props) {
  const t = useTranslations('order.edit');
  const format = useFormat();
  if (error !== null) return <ActionProblem error={error} />;
  if (preview === undefined) return <Skeleton className="h-44 w-full rounded-2xl" />;
  const { due, refund, edit } = preview;
  return (
    <div aria-live="polite" aria-busy={isOld || undefined} className={isOld ? 'opacity-60' : undefined}>
      <Totals {...preview} />
      <div className="mt-4 rounded-2xl bg-lamp-wash px-4 py-3">
        <p className="font-semibold">
          {due.amount > 0 && t('due', { amount: format.money(due) })}
          {refund.amount > 0 && t('refund', { amount: format.money(refund) })}
          {due.amount === 0 && refund.amount === 0 && t('even')}
        </p>
        <EditDiff edit={edit} />
      </div>
    </div>
  );
}
