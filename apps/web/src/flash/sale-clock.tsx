import { useCallback, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useAnnounce } from '../ui/announcer.tsx';
import { clockFace, useCountdown } from '../ui/countdown.ts';
import type { LiveSale } from './live-sale.ts';
import { usePhase } from './use-flash-sale.ts';

/** Until the next turn of a sale, by the shop's clock. Listeners are told of turns and of the last minutes, not of seconds. */
export function SaleClock({ live }: { readonly live: LiveSale }) {
  const t = useTranslations('flash');
  const announce = useAnnounce();
  const phase = usePhase(live);
  const known = useRef(phase);
  const say = useCallback((minutes: number, seconds: number) => t('clock.say', { minutes, seconds }), [t]);
  const left = useCountdown({ expiresAt: nextTurn(live.sale, phase), offsetMs: live.offsetMs, say });

  useEffect(() => {
    if (known.current === phase) return;
    known.current = phase;
    announce(t(`now.${phase}`), { key: 'phase' });
  }, [phase, announce, t]);

  if (phase === 'ended' || phase === 'cancelled') return <p className="font-medium">{t(`clock.${phase}`)}</p>;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <span className="text-ink-soft">{t(`clock.${phase}`)}</span>
      <span role="timer" className="figures font-display text-4xl font-bold">
        {clockFace(left)}
      </span>
    </p>
  );
}

type Turns = Pick<LiveSale['sale'], 'opensAt' | 'startsAt' | 'endsAt'>;

export function nextTurn({ opensAt, startsAt, endsAt }: Turns, phase: LiveSale['sale']['phase']): Date {
  if (phase === 'scheduled') return opensAt;
  return phase === 'waiting' ? startsAt : endsAt;
}
