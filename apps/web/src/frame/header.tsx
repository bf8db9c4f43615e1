import { useRouterState } from '@tanstack/react-router';
import { AccountLink } from './account-link.tsx';
import { CartLink } from './cart-link.tsx';
import { CurrencySwitch } from './currency-switch.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SearchBox } from './search-box.tsx';
import { WishlistLink } from './wishlist-link.tsx';
import { Wordmark } from './wordmark.tsx';

export function Header() {
  // The home page has a search field of its own, first of all.
  const isHome = useRouterState({ select: ({ location }) => location.pathname === '/' });
  return (
    <header>
      <div aria-hidden className="h-2 bg-lamp" />
      <div aria-hidden className="awning" />
      <div className="wrap flex flex-wrap items-center gap-x-2 gap-y-3 py-3 sm:gap-x-3">
        <Wordmark />
        <div className="order-last w-full min-w-0 md:order-none md:w-auto md:max-w-xl md:grow md:pl-4">
          {!isHome && <SearchBox />}
        </div>
        <div className="ml-auto flex flex-wrap items-center justify-end sm:gap-1">
          <CurrencySwitch />
          <LanguageSwitch />
          <AccountLink />
          <WishlistLink />
          <CartLink />
        </div>
      </div>
    </header>
  );
}
