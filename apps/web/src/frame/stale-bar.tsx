import { WifiOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useClient } from '../live/shop.tsx';
import { type ConnectionView, useConnection } from '../live/use-connection.ts';
import { useAnnounce } from '../ui/announcer.tsx';

interface Props {
  /** Of the clock that stands beside it; the visitor's own without one. */
  readonly timeZone?: string | undefined;
}

/** While the shop is out of reach: how old the numbers are, and a way to try again now. Tells listeners when it is over. */
export function StaleBar({ timeZone }: Props) {
  const t = useTranslations('frame');
  const format = useFormat();
  const announce = useAnnounce();
  const { connection } = useClient();
  const view = useConnection();
  const { isStale } = view;
  const since = useTrueUntil(view);
  const wasStale = useRef(false);
  const text = since === null ? t('staleNever') : t('staleSince', { time: format.clock(since, timeZone) });

  useEffect(() => {
    if (isStale) announce(text, { key: 'connection' });
    else if (wasStale.current) announce(t('caughtUp'), { key: 'connection' });
    wasStale.current = isStale;
  }, [isStale, text, announce, t]);

  if (!isStale) return null;
  return (
    <div className="bg-lamp text-on-lamp">
      <div className="wrap flex items-center gap-2.5 py-2 text-sm font-medium">
        <WifiOff aria-hidden className="size-4 shrink-0" />
        <p>{text}</p>
        <button type="button" onClick={() => connection.retry()} className="ml-auto min-h-6 shrink-0 underline">
          {t('retry')}
        </button>
      </div>
    </div>
  );
}

/** Until when what is shown was true: whatever was watched, up to the break and not only to its last news; null when it never was. */
function useTrueUntil({ state, isStale, since }: ConnectionView): Date | null {
  const [seen, setSeen] = useState({ state, isStale, brokeAt: since });
  if (seen.state !== state) {
    const wasTrue = seen.state === 'live' || since !== null;
    const brokeAt = seen.isStale ? seen.brokeAt : wasTrue ? new Date() : null;
    setSeen({ state, isStale, brokeAt });
  }
  return seen.brokeAt;
}
