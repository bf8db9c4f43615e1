import type { WishView } from '@pushcart/client';
import { Heart } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { AreaMessages } from '../i18n/area-messages.tsx';
import { useText } from '../i18n/use-text.ts';
import { type Offers, useOffers } from '../live/use-offers.ts';
import { useStock } from '../live/use-stock.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ActionProblem, QueryProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useToast } from '../ui/toasts.tsx';
import { loadWishlistMessages } from './messages/load.ts';
import { useWishes, useWishlist } from './use-wishlist.ts';
import { WishRow } from './wish-row.tsx';

export function WishlistPage() {
  return (
    <AreaMessages area="wishlist" load={loadWishlistMessages} fallback={<Skeleton className="wrap mt-6 h-64" />}>
      <Wishlist />
    </AreaMessages>
  );
}

function Wishlist() {
  const t = useTranslations('wishlist');
  const list = useWishlist();
  useTitle(t('title'));
  return (
    <div className="wrap pt-6">
      <h1 className="text-title">{t('title')}</h1>
      {list.isPending && <Skeleton className="mt-6 h-64" />}
      <QueryProblem query={list} />
      {list.data?.wishes.length === 0 && (
        <Empty
          icon={Heart}
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={
            <ButtonLink to="/shop" look="lamp">
              {t('emptyAction')}
            </ButtonLink>
          }
        />
      )}
      {list.data !== undefined && list.data.wishes.length > 0 && <Wishes wishes={list.data.wishes} />}
    </div>
  );
}

function Wishes({ wishes }: { readonly wishes: readonly WishView[] }) {
  const t = useTranslations('wishlist');
  const text = useText();
  const toast = useToast();
  const { change, move } = useWishes();
  const list = useRef<HTMLUListElement>(null);
  const offers = useOffers(wishes.map((wish) => wish.productId));
  const levels = useMemo(() => wishes.flatMap((wish) => wish.stock), [wishes]);
  const available = useStock(
    wishes.map((wish) => wish.variantId),
    levels,
    list,
  );
  return (
    <>
      <ul ref={list} className="mt-6 border-t border-line">
        {wishes.map((wish) => (
          <WishRow
            key={wish.variantId}
            wish={withOffer(wish, offers)}
            available={available.get(wish.variantId) ?? 0}
            onMove={() =>
              move.mutate(wish.variantId, { onSuccess: () => toast(t('moved', { name: text(wish.name) })) })
            }
            onRemove={() => change.mutate({ kind: 'remove', variantId: wish.variantId })}
          />
        ))}
      </ul>
      <div className="mt-4">
        <ActionProblem error={move.error ?? change.error} />
      </div>
    </>
  );
}

/** The wish at the price of this moment. */
function withOffer(wish: WishView, offers: Offers): WishView {
  const offer = offers.get(wish.productId);
  if (offer === undefined) return wish;
  const price = offer.prices.find(({ variantId }) => variantId === wish.variantId)?.price ?? null;
  return { ...wish, priceNow: offer.isForSale ? price : null };
}
