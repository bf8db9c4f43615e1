import { type FlashWait, peopleAhead } from '@pushcart/client';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useAnnounce } from '../ui/announcer.tsx';

/** Numbers of people ahead at which a listener is told. */
const MARKS = [1000, 500, 200, 100, 50, 20, 10, 5, 0];

/** Tells listeners where they stand when it means something, and the result at once. */
export function useAnnouncePlace({ entry, queue }: FlashWait, name: string): void {
  const t = useTranslations('flash.place');
  const announce = useAnnounce();
  const { status, place } = entry;
  const number = entry.order?.number;
  const ahead = peopleAhead(queue, place);
  const known = useRef<{ readonly status: string; readonly ahead: number } | null>(null);

  useEffect(() => {
    const before = known.current;
    known.current = { status, ahead };
    if (status === 'waiting') {
      const isMark = before === null || MARKS.some((mark) => before.ahead > mark && ahead <= mark);
      if (isMark) announce(t('joined', { place, count: ahead }), { key: 'place' });
      return;
    }
    // A result that was known when the page opened stands there to be read.
    if (before === null || before.status === status) return;
    if (status === 'won' && number !== undefined)
      announce(t('wonSay', { name, number: String(number) }), { urgent: true });
    if (status === 'lost') announce(t('lostSay', { name }), { urgent: true });
  }, [announce, t, name, status, place, ahead, number]);
}
