import { type FlashWait, peopleAhead } from '@pushcart/client';
import type { FlashPhase } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Glow } from '../ui/glow.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { useLeave } from './use-place.ts';

interface Props {
  readonly wait: FlashWait;
  readonly phase: FlashPhase;
}

export function WaitingPlace({ wait, phase }: Props) {
  const t = useTranslations('flash.place');
  const { isStale } = useConnection();
  const leave = useLeave(wait.entry.id);
  const { place } = wait.entry;
  return (
    <section aria-label={t('title')} className="rounded-2xl bg-lamp-wash p-5">
      <h3 className={cx('font-display text-2xl font-bold transition-opacity', isStale && 'opacity-50')}>
        <Glow value={peopleAhead(wait.queue, place)} say={(count) => t('ahead', { count })} />
      </h3>
      <p className="figures mt-1 font-medium">{t('number', { place })}</p>
      <p className="mt-1 text-sm">{phase === 'open' ? t('moving') : t('beforeStart')}</p>
      <ActionProblem error={leave.error} />
      <Button size="small" className="mt-4" disabled={isStale} pending={leave.isPending} onClick={() => leave.mutate()}>
        {t('leave')}
      </Button>
    </section>
  );
}
