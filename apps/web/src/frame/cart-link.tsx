import { Link } from '@tanstack/react-router';
import { ShoppingBasket } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCart } from '../cart/use-cart.ts';
import { Glow } from '../ui/glow.tsx';

export function CartLink() {
  const t = useTranslations('frame');
  const count = useCart().data?.itemCount ?? 0;
  return (
    <Link
      to="/cart"
      aria-label={t('cartWith', { count })}
      className="inline-flex min-h-11 items-center gap-2 rounded-full bg-ink px-3 sm:px-4 font-semibold text-paper hover:bg-ink/85"
    >
      <ShoppingBasket aria-hidden className="size-5" />
      <Glow value={count} className="min-w-[1ch] px-0.5 text-center" />
    </Link>
  );
}
