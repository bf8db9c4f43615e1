import type { LineProblem } from '@pushcart/client';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { type Format, useFormat } from '../i18n/use-format.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly problem: LineProblem;
  readonly wanted: number;
  readonly onTake: (quantity: number) => void;
  readonly onRemove: () => void;
  readonly onAcceptPrice: () => void;
}

/** The world has changed under a line: what happened, and the ways on. Nothing is decided for the shopper. */
export function LineDecision({ problem, wanted, onTake, onRemove, onAcceptPrice }: Props) {
  const t = useTranslations('cart');
  const format = useFormat();
  return (
    <div
      role="status"
      className="mt-4 flex animate-rise flex-wrap items-center justify-between gap-x-5 gap-y-3 rounded-2xl bg-lamp-wash px-4 py-3"
    >
      <p className="flex items-start gap-2.5 font-medium">
        <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
        {t(`problem.${problem.kind}`, factsOf(problem, wanted, format))}
      </p>
      <div className="flex flex-wrap gap-2">
        {problem.kind === 'fewer_left' && (
          <Button look="ink" size="small" onClick={() => onTake(problem.available)}>
            {t('take', { available: problem.available })}
          </Button>
        )}
        {problem.kind === 'over_limit' && problem.limit > 0 && (
          <Button look="ink" size="small" onClick={() => onTake(problem.limit)}>
            {t('takeLimit', { limit: problem.limit })}
          </Button>
        )}
        {problem.kind === 'price_changed' && (
          <Button look="ink" size="small" onClick={onAcceptPrice}>
            {t('accept')}
          </Button>
        )}
        <Button size="small" onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </div>
  );
}

function factsOf(problem: LineProblem, wanted: number, format: Format) {
  return {
    wanted,
    available: problem.kind === 'fewer_left' ? problem.available : 0,
    limit: problem.kind === 'over_limit' ? problem.limit : 0,
    was: problem.kind === 'price_changed' ? format.money(problem.was) : '',
    now: problem.kind === 'price_changed' ? format.money(problem.now) : '',
  };
}
