import { Link } from '@tanstack/react-router';
import { Heart } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Glow } from '../ui/glow.tsx';
import { useIsSignedIn, useWishlist, useWishlistNews } from '../wishlist/use-wishlist.ts';

/** The wish list with its count, as it is on every device; for who is signed in. */
export function WishlistLink() {
  const t = useTranslations('frame');
  const isSignedIn = useIsSignedIn();
  const count = useWishlist().data?.wishes.length ?? 0;
  useWishlistNews();
  if (!isSignedIn) return null;
  return (
    <Link
      to="/wishlist"
      aria-label={t('wishlistWith', { count })}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-full px-2 sm:px-3 font-medium hover:bg-sunken"
    >
      <Heart aria-hidden className="size-5" />
      {count > 0 && <Glow value={count} className="px-0.5 text-center" />}
    </Link>
  );
}
