import { useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useExtensionNews } from '../../extension/use-panels.ts';
import { SkipLink } from '../../frame/skip-link.tsx';
import { StaleBar } from '../../frame/stale-bar.tsx';
import { UpdateBar } from '../../frame/update-bar.tsx';
import { useSession } from '../../identity/session.ts';
import { bringCurrent } from '../../ui/bring-current.ts';
import { Button } from '../../ui/button.tsx';
import { useToastsLeaveWith } from '../../ui/toasts.tsx';
import { useStockFeed } from '../inventory/use-stock-feed.ts';
import { useOrderFeed } from '../orders/use-order-feed.ts';
import { DeskHeader } from './desk-header.tsx';
import { DeskNav } from './desk-nav.tsx';
import { RoomOutlet } from './room-outlet.tsx';

const WALL = '/desk';

/** The feeds stay open from page to page, so that nothing that happens in between is missed. */
export function DeskRoom() {
  const orders = useOrderFeed();
  const stock = useStockFeed();
  useExtensionNews();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const session = useSession();
  useToastsLeaveWith(path);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <UpdateBar />
      <div className="sticky top-0 z-30">
        {/* The wall's own clock is the shop's. */}
        <StaleBar timeZone={path === WALL ? session?.store.timeZone : undefined} />
        {(orders === 'refused' || stock === 'refused') && <RefusedBar />}
      </div>
      <DeskHeader />
      <div className="grow lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)]">
        <div
          ref={bringCurrent}
          className="sticky top-0 hidden max-h-dvh self-start overflow-y-auto py-8 pr-3 pl-[clamp(1rem,2vw,2rem)] lg:block"
        >
          <DeskNav />
        </div>
        <main id="content" tabIndex={-1} className="wrap py-6 outline-none sm:py-8 lg:border-l lg:border-line">
          <RoomOutlet />
        </main>
      </div>
    </div>
  );
}

function RefusedBar() {
  const t = useTranslations('desk');
  return (
    <div role="alert" className="bg-bad-wash text-bad">
      <div className="wrap flex flex-wrap items-center justify-between gap-3 py-2">
        <p className="text-sm font-medium">{t('refused')}</p>
        <Button size="small" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      </div>
    </div>
  );
}
