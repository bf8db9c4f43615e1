import type { FlashItemView, FlashSaleView, SessionView } from '@pushcart/client';
import type { FlashPhase } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { useConnection } from '../live/use-connection.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { unitsLeft } from './live-sale.ts';

interface Props {
  readonly sale: FlashSaleView;
  readonly item: FlashItemView;
  readonly phase: FlashPhase;
  readonly session: SessionView | undefined;
  readonly isAgain: boolean;
}

/** The way into the queue of an item, or why there is none. */
export function JoinPoint({ sale, item, phase, session, isAgain }: Props) {
  const t = useTranslations('flash');
  const text = useText();
  const format = useFormat();
  const { isStale } = useConnection();
  const [isOpen, setIsOpen] = useState(false);
  if (phase === 'ended' || phase === 'cancelled' || session === undefined) return null;
  if (phase === 'scheduled') return <p>{t('notYet', { at: format.moment(sale.opensAt) })}</p>;
  if (unitsLeft(item) === 0) {
    return (
      <ButtonLink to="/products/$slug" params={{ slug: item.slug }} className="w-full">
        {t('place.usual', { price: format.money(item.usualPrice) })}
      </ButtonLink>
    );
  }
  if (session.account === null) {
    return (
      <ButtonLink to="/sign-in" search={{ to: `/flash/${sale.id}` }} look="lamp" size="large" className="w-full">
        {t('signIn')}
      </ButtonLink>
    );
  }
  return (
    <>
      <Button look="lamp" size="large" className="w-full" disabled={isStale} onClick={() => setIsOpen(true)}>
        {isAgain ? t('joinAgain') : t('join')}
        <span className="sr-only">{text(item.name)}</span>
      </Button>
      {isOpen && <JoinDialog sale={sale} item={item} session={session} onClose={() => setIsOpen(false)} />}
    </>
  );
}
