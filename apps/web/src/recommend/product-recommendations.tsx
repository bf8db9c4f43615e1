import { newKey, type ProductView } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { CART_KEY } from '../cart/use-cart.ts';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { useToast } from '../ui/toasts.tsx';
import { besideQuery } from './recommend-queries.ts';
import { type Recommended, RecommendedRail } from './recommended-rail.tsx';
import { useRecorder } from './recording.tsx';

/** As many as can be seen at once. */
const MOST_TOGETHER = 3;

/** What others bought with a product, and what they looked at beside it. */
export function ProductRecommendations({ product }: { readonly product: Pick<ProductView, 'id'> }) {
  const t = useTranslations('recommend');
  const together = useBeside(product.id, 'bought-together', 'bought-together').slice(0, MOST_TOGETHER);
  const also = useBeside(product.id, 'viewed-also', 'viewed');
  return (
    <>
      {together.length > 0 && (
        <section className="mt-16">
          <h2 className="mb-5 text-section">{t('boughtTogether')}</h2>
          <RecommendedRail list="bought-together" items={together} />
          <AddAll items={together} />
        </section>
      )}
      {also.length > 0 && (
        <section className="mt-16">
          <h2 className="mb-5 text-section">{t('viewedAlso')}</h2>
          <RecommendedRail list="viewed-also" items={also} />
        </section>
      )}
    </>
  );
}

/** What goes with the product itself, without what merely sells. */
function useBeside(
  productId: string,
  kind: 'bought-together' | 'viewed-also',
  reason: Recommended['reason']['kind'],
): readonly Recommended[] {
  const { data } = useQuery(besideQuery(useClient(), productId, kind));
  return data?.items.filter((item) => item.reason.kind === reason) ?? [];
}

function AddAll({ items }: { readonly items: readonly Recommended[] }) {
  const t = useTranslations('recommend');
  const client = useClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const recorder = useRecorder();
  const add = useMutation({
    async mutationFn(offers: readonly Offer[]) {
      for (const { variantId, productId } of offers) {
        const cart = await client.cart.addLine.mutate({ variantId, quantity: 1, key: newKey() });
        queryClient.setQueryData(CART_KEY, cart);
        recorder?.add({ kind: 'add', productId });
      }
    },
    onSuccess: (_, offers) => toast(t('addedAll', { count: offers.length })),
  });
  const offers = items.flatMap(firstInStock);
  if (offers.length === 0) return null;
  return (
    <div className="mt-4 flex flex-col items-start gap-2">
      <Button pending={add.isPending} onClick={() => add.mutate(offers)}>
        {t('addAll', { count: offers.length })}
      </Button>
      <ActionProblem error={add.error} />
    </div>
  );
}

interface Offer {
  readonly productId: string;
  readonly variantId: string;
}

function firstInStock({ product }: Recommended): readonly Offer[] {
  const variantId = product.variantIds.find((id) =>
    product.stock.some((level) => level.variantId === id && level.available > 0 && !level.promise),
  );
  return variantId === undefined ? [] : [{ productId: product.id, variantId }];
}
