import { type CartView, detailsOf } from '@pushcart/client';
import { Hourglass, Timer } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { clockFace, useCountdown } from '../ui/countdown.ts';
import { dotted } from '../ui/dotted.ts';
import { useProblemText } from '../ui/problem.tsx';
import type { HoldState } from './use-hold.ts';

interface Props {
  readonly state: HoldState;
  readonly cart: CartView;
}

/** How long the cart's stock is still kept, or what to do when it no longer is. */
export function HoldBar({ state, cart }: Props) {
  const t = useTranslations('checkout');
  const textOf = useProblemText();
  const text = useText();
  const announce = useAnnounce();
  const { hold, error, isOver, isPending, holdAgain, onOver } = state;

  useEffect(() => {
    if (isOver) announce(`${t('expiredTitle')}. ${t('expiredText')}`, { urgent: true });
  }, [isOver, announce, t]);

  if (error !== null) {
    const line = cart.lines.find(({ variantId }) => variantId === detailsOf(error).variantId);
    const refused =
      line === undefined ? t('refused') : t('refusedFor', { name: dotted(text(line.name), text(line.optionText)) });
    return (
      <div role="alert" className="flex flex-wrap items-center justify-between gap-3 rounded-2xl bg-bad-wash px-5 py-4">
        <p className="font-medium text-bad">
          {refused} {textOf(error)}
        </p>
        <div className="flex gap-2">
          <ButtonLink to="/cart" size="small">
            {t('toCart')}
          </ButtonLink>
          <Button look="ink" size="small" pending={isPending} onClick={holdAgain}>
            {t('holdAgain')}
          </Button>
        </div>
      </div>
    );
  }
  if (isOver) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-2xl bg-bad-wash px-5 py-4">
        <p>
          <strong className="block font-display text-lg">{t('expiredTitle')}</strong>
          {t('expiredText')}
        </p>
        <Button look="lamp" pending={isPending} onClick={holdAgain}>
          {t('holdAgain')}
        </Button>
      </div>
    );
  }
  if (hold === undefined) {
    return (
      <p className="flex min-h-18 items-center gap-3 rounded-2xl bg-sunken px-5">
        <Hourglass aria-hidden className="size-5" />
        {t('holding')}
      </p>
    );
  }
  return <HoldClock expiresAt={hold.expiresAt} offsetMs={hold.offsetMs} onOver={onOver} />;
}

interface ClockProps {
  readonly expiresAt: Date;
  readonly offsetMs: number;
  readonly onOver: () => void;
}

function HoldClock({ expiresAt, offsetMs, onOver }: ClockProps) {
  const t = useTranslations('checkout');
  const say = useCallback((minutes: number, seconds: number) => t('heldSay', { minutes, seconds }), [t]);
  const left = useCountdown({ expiresAt, offsetMs, say, onOver });
  return (
    <div className="grid min-h-18 grid-cols-[auto_1fr_auto] items-center gap-x-4 gap-y-1 rounded-2xl bg-lamp-wash px-5 py-3">
      <Timer aria-hidden className="size-6 sm:row-span-2" />
      <strong className="sm:self-end">{t('held')}</strong>
      <span role="timer" className="figures font-display text-2xl font-bold sm:row-span-2">
        {clockFace(left)}
      </span>
      <p className="col-span-3 text-sm sm:col-span-1 sm:col-start-2 sm:self-start">{t('heldHint')}</p>
    </div>
  );
}
