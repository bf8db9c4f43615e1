import { type Money, reasonOf } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import type { Draft } from './draft.ts';
import { usePlaceOrder } from './use-place-order.ts';

interface Props {
  readonly draft: Draft;
  readonly deliveryCode: string | null;
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
  const { draft, deliveryCode, total, isComplete } = props;
  const place = usePlaceOrder({
    isGuest: props.isGuest,
    onRefused: (error) => {
      if (reasonOf(error) === 'PRICE_CHANGED') props.onPriceChanged();
    },
  });

  function order() {
    if (!isComplete) {
      props.onIncomplete();
      return;
    }
    if (total === undefined || deliveryCode === null) return;
    const note = draft.note.trim();
    const order = { email: draft.email, address: draft.address, deliveryCode, expectedTotal: total };
    place.mutate(note === '' ? order : { ...order, note });
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
        disabled={!props.canOrder || total === undefined || deliveryCode === null}
        pending={place.isPending || place.isSuccess}
        onClick={order}
      >
        {place.isPending || place.isSuccess
          ? t('placing')
          : t('place', { total: total === undefined ? '…' : format.money(total) })}
      </Button>
      <p className="text-center text-sm text-ink-soft">{t('placeHint')}</p>
    </div>
  );
}
