import type { ProductView } from '@pushcart/client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'use-intl';
import { ShopSlot } from '../extension/shop-slot.tsx';
import { usePanels } from '../extension/use-panels.ts';
import { AreaMessages, messagesQuery } from '../i18n/area-messages.tsx';
import { useText } from '../i18n/use-text.ts';
import { sessionQuery } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';
import { ProductRecommendations } from '../recommend/product-recommendations.tsx';
import { besideQuery } from '../recommend/recommend-queries.ts';
import { loadReviewMessages } from '../review/messages/load.ts';
import { reviewsQuery } from '../review/review-queries.ts';
import { Reviews } from '../review/reviews.tsx';
import { useReviewChance } from '../review/use-review-chance.ts';
import { useStanding } from '../ui/use-standing.ts';
import { rowQuery } from './catalog-queries.ts';
import { ProductMorePlace } from './product-more-place.tsx';
import { ProductRow } from './product-row.tsx';

const REVIEW_WORDS = { area: 'review', load: loadReviewMessages };

/**
 * What stands below a product: what buyers say of it, what goes with it, what is like it. It comes all at once, so that nothing moves
 * while it is read.
 */
export function ProductMore({ product }: { readonly product: ProductView }) {
  return useStanding(useIsComing(product)) ? <More product={product} /> : <ProductMorePlace />;
}

function More({ product }: { readonly product: ProductView }) {
  const t = useTranslations('catalog');
  const text = useText();
  const category = product.categories.at(-1);
  return (
    <>
      <AreaMessages {...REVIEW_WORDS} fallback={null}>
        <Reviews productId={product.id} />
      </AreaMessages>
      <ProductRecommendations product={product} />
      {category !== undefined && (
        <ProductRow
          title={t('related', { category: text(category.name) })}
          search={bestOf(category)}
          without={product.id}
        />
      )}
      <ShopSlot slot="shop.product" subject={product.id} />
    </>
  );
}

/** While what decides how high the parts are has not been answered; what cannot be read is not waited for. */
function useIsComing({ id, categories }: ProductView): boolean {
  const client = useClient();
  const category = categories.at(-1);
  const parts = [
    useQuery(messagesQuery(REVIEW_WORDS, useLocale())),
    useQuery(sessionQuery(client)),
    useInfiniteQuery(reviewsQuery(client, id)),
    useReviewChance(id),
    useQuery(besideQuery(client, id, 'bought-together')),
    useQuery(besideQuery(client, id, 'viewed-also')),
    useQuery({ ...rowQuery(client, bestOf(category)), enabled: category !== undefined }),
    usePanels({ slot: 'shop.product', subjectId: id }),
  ];
  return parts.some(({ isLoading }) => isLoading);
}

const bestOf = (category: ProductView['categories'][number] | undefined) =>
  ({ category: category?.slug, sort: 'sales' }) as const;
