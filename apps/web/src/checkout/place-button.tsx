import { type Money, reasonOf } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { type BroughtOrder, type CollectedOrder, usePlaceOrder } from './use-place-order.ts';

interface Props {
  /** Null while something is not chosen yet. */
  readonly order: Omit<BroughtOrder, 'expectedTotal'> | Omit<CollectedOrder, 'expectedTotal'> | null;
  /** Undefined until the shop has said it for what is chosen now. */
  readonly total: Money | undefined;
  readonly canOrder: boolean;
  readonly isComplete: boolean;
  readonly isGuest: boolean;
  /** Missing fields are marked already. */
  readonly isMarked: boolean;
  readonly onIncomplete: () => void;
  readonly onPriceChanged: () => void;
}

export function PlaceButton(props: Props) {
  const t = useTranslations('checkout');
  const format = useFormat();
  const { isStale } = useConnection();
  const { order, total, isComplete } = props;
  const place = usePlaceOrder({
    isGuest: props.isGuest,
    onRefused: (error) => {
      if (reasonOf(error) === 'PRICE_CHANGED') props.onPriceChanged();
    },
  });

  function send() {
    if (!isComplete) {
      props.onIncomplete();
      return;
    }
    if (total === undefined || order === null) return;
    const { note, ...rest } = order;
    const words = note?.trim() ?? '';
    place.mutate({ ...rest, expectedTotal: total, ...(words === '' ? {} : { note: words }) });
  }

  return (
    <div className="flex flex-col gap-3">
      <ActionProblem error={place.error} />
      {isStale && <p className="text-sm font-medium text-warn">{t('offline')}</p>}
      {props.isMarked && !isComplete && <p className="text-sm font-medium text-bad">{t('fix')}</p>}
      <Button
        look="lamp"
        size="large"
        className="w-full"
        disabled={!props.canOrder || total === undefined || order === null}
        pending={place.isPending || place.isSuccess}
        onClick={send}
      >
        {place.isPending || place.isSuccess
          ? t('placing')
          : t('place', { total: total === undefined ? '…' : format.money(total) })}
      </Button>
      <p className="text-center text-sm text-ink-soft">{t('placeHint')}</p>
    </div>
  );
}
