import { Outlet, useLocation } from '@tanstack/react-router';
import { useCartNews } from '../cart/use-cart.ts';
import { useCartOffers } from '../cart/use-cart-offers.ts';
import { ConsentBanner } from '../recommend/consent-banner.tsx';
import { RecordingProvider } from '../recommend/recording.tsx';
import { useToastsLeaveWith } from '../ui/toasts.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { SkipLink } from './skip-link.tsx';
import { StaleBar } from './stale-bar.tsx';
import { UpdateBar } from './update-bar.tsx';

/** What stands around every page of the shop. */
export function ShopFrame() {
  useCartNews();
  useCartOffers();
  useToastsLeaveWith(useLocation({ select: ({ pathname }) => pathname }));
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <UpdateBar />
      <div className="sticky top-0 z-30">
        <StaleBar />
      </div>
      <RecordingProvider>
        <Header />
        <ConsentBanner />
        {/* As high as the screen from the start: what comes later would push the footer out of it. */}
        <main id="content" tabIndex={-1} className="min-h-dvh grow outline-none">
          <Outlet />
        </main>
      </RecordingProvider>
      <Footer />
    </div>
  );
}
