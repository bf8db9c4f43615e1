import { useEffect, useRef } from 'react';
import { useNow } from '../i18n/use-now.ts';
import { useAnnounce } from './announcer.tsx';

/** Times left at which a listener is told, in seconds. */
const THRESHOLDS = [300, 120, 60, 30];

/** How far this device's clock is behind the server's, in ms. */
export function clockOffset(serverNow: Date, receivedAt: number): number {
  return serverNow.getTime() - receivedAt;
}

interface Options {
  readonly expiresAt: Date;
  /** Of the answer that said `expiresAt`, from `clockOffset`. */
  readonly offsetMs: number;
  /** What a listener is told when this much is left. */
  readonly say: (minutes: number, seconds: number) => string;
  readonly onOver?: (() => void) | undefined;
}

/** Seconds left by the server's clock; tells listeners at thresholds, not every second. */
export function useCountdown({ expiresAt, offsetMs, say, onOver }: Options): number {
  const announce = useAnnounce();
  const now = useNow(500);
  const left = Math.max(0, Math.ceil((expiresAt.getTime() - now.getTime() - offsetMs) / 1000));
  const previous = useRef(left);

  useEffect(() => {
    const before = previous.current;
    previous.current = left;
    const crossed = THRESHOLDS.some((threshold) => before > threshold && left <= threshold);
    if (crossed && left > 0) announce(say(Math.floor(left / 60), left % 60), { key: 'countdown' });
    if (before > 0 && left === 0) onOver?.();
  }, [left, announce, say, onOver]);

  return left;
}

/** 09:41, or 2:09:41 from an hour on */
export function clockFace(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const rest = `${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
