import type { CartView } from '@pushcart/client';
import { useIsMutating, useQuery } from '@tanstack/react-query';
import { ShoppingBasket } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { addressesQuery } from '../account/addresses-query.ts';
import { useCart } from '../cart/use-cart.ts';
import { useTitle } from '../frame/use-title.ts';
import { sessionQuery } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { LoadProblem } from '../ui/problem.tsx';
import { CheckoutForm } from './checkout-form.tsx';
import { CheckoutSkeleton } from './checkout-skeleton.tsx';
import { useFirstCountry } from './use-first-country.ts';
import { PLACE_ORDER } from './use-place-order.ts';
import { usePickupPoints } from './use-receiving.ts';

export function CheckoutPage() {
  const t = useTranslations('checkout');
  const client = useClient();
  const cart = useCart();
  const shown = useCartUntilPlaced(cart.data);
  const session = useQuery(sessionQuery(client));
  const isSignedIn = session.data?.account != null;
  const addresses = useQuery({ ...addressesQuery(client), enabled: isSignedIn });
  // Known before the form stands: nothing is put in between what somebody fills in.
  const points = usePickupPoints(shown);
  const country = useFirstCountry(session.data?.store.country);
  useTitle(t('title'));

  const failed = [cart, session].find((query) => query.isError && query.data === undefined);
  const isReady =
    shown !== undefined &&
    session.data !== undefined &&
    country !== undefined &&
    (shown.lines.length === 0 || !points.isPending) &&
    (!isSignedIn || !addresses.isPending);
  return (
    <div className="wrap pt-6">
      <h1 className="text-title">{t('title')}</h1>
      {failed !== undefined && <LoadProblem error={failed.error} onRetry={() => void failed.refetch()} />}
      {failed === undefined && !isReady && <CheckoutSkeleton />}
      {isReady && shown.lines.length === 0 && (
        <Empty
          icon={ShoppingBasket}
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={
            <ButtonLink to="/shop" look="lamp">
              {t('toShop')}
            </ButtonLink>
          }
        />
      )}
      {isReady && shown.lines.length > 0 && (
        <CheckoutForm cart={shown} session={session.data} addresses={addresses.data ?? []} country={country} />
      )}
    </div>
  );
}

/** Placing the order empties the cart, which may be known before the order is: what was ordered stays in sight until then. */
function useCartUntilPlaced(cart: CartView | undefined): CartView | undefined {
  const isPlacing = useIsMutating({ mutationKey: PLACE_ORDER }) > 0;
  const before = useRef(cart);
  if (!isPlacing) before.current = cart;
  return isPlacing ? before.current : cart;
}
