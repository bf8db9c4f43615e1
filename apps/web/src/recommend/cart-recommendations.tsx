import type { CartView } from '@pushcart/client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { forCartQuery } from './recommend-queries.ts';
import { RecommendedRail } from './recommended-rail.tsx';

/** What others bought with what is in the cart. It adds to the page, so it neither waits nor fails in sight. */
export function CartRecommendations({ cart }: { readonly cart: Pick<CartView, 'lines'> }) {
  const t = useTranslations('recommend');
  const inCart = [...new Set(cart.lines.map(({ productId }) => productId))];
  const { data } = useQuery(forCartQuery(useClient(), inCart));
  const items = data?.items.filter(
    ({ product, reason }) => reason.kind === 'bought-together' && !inCart.includes(product.id),
  );
  if (items === undefined || items.length === 0) return null;
  return (
    <section className="mt-16">
      <h2 className="mb-5 text-section">{t('withCart')}</h2>
      <RecommendedRail list="cart" items={items} />
    </section>
  );
}
