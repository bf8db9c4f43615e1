import type { CartView } from '@pushcart/client';
import { ShoppingBasket } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { useText } from '../i18n/use-text.ts';
import { orderable, usePromises } from '../live/use-promises.ts';
import { useStock } from '../live/use-stock.ts';
import { CartRecommendations } from '../recommend/cart-recommendations.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { ActionProblem, LoadProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useToast } from '../ui/toasts.tsx';
import { withLiveStock } from './cart-arithmetic.ts';
import { CartLine } from './cart-line.tsx';
import { CartSummary } from './cart-summary.tsx';
import { SavedLines } from './saved-lines.tsx';
import { useCart } from './use-cart.ts';
import { useCartChanges } from './use-cart-changes.ts';

export function CartPage() {
  const t = useTranslations('cart');
  const cart = useCart();
  useTitle(t('title'));
  return (
    <div className="wrap pt-6">
      <h1 className="text-title">{t('title')}</h1>
      {cart.isPending && <CartSkeleton />}
      {cart.isError && cart.data === undefined && (
        <LoadProblem error={cart.error} onRetry={() => void cart.refetch()} />
      )}
      {cart.data?.lines.length === 0 && (
        <Empty
          icon={ShoppingBasket}
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={
            <ButtonLink to="/shop" look="lamp">
              {t('emptyAction')}
            </ButtonLink>
          }
        />
      )}
      {cart.data !== undefined && cart.data.lines.length > 0 && <FilledCart cart={cart.data} />}
      {cart.data !== undefined && cart.data.saved.length > 0 && <SavedLines lines={cart.data.saved} />}
      {cart.data !== undefined && cart.data.lines.length > 0 && <CartRecommendations cart={cart.data} />}
    </div>
  );
}

function FilledCart({ cart }: { readonly cart: CartView }) {
  const t = useTranslations('cart');
  const ui = useTranslations('ui');
  const text = useText();
  const toast = useToast();
  const changes = useCartChanges();
  const list = useRef<HTMLUListElement>(null);
  const levels = useMemo(() => cart.lines.flatMap((line) => line.stock), [cart.lines]);
  const variantIds = cart.lines.map((line) => line.variantId);
  const available = orderable(useStock(variantIds, levels, list), usePromises(variantIds, levels));
  const lines = cart.lines.map((line) => withLiveStock(line, available.get(line.variantId) ?? 0));

  return (
    <div className="mt-6 grid gap-8 lg:grid-cols-[1fr_22rem] lg:items-start lg:gap-14">
      <div>
        <ul ref={list} className="border-t border-line">
          {lines.map((line) => (
            <CartLine
              key={line.variantId}
              line={line}
              onQuantity={(quantity) => changes.setQuantity(line.variantId, quantity)}
              onAcceptPrice={changes.acceptPrices}
              onLater={() => {
                changes.saveForLater(line);
                toast(t('saved', { name: text(line.name) }));
              }}
              onRemove={() => {
                changes.remove(line);
                toast(t('removed', { name: text(line.name) }), { label: ui('undo'), run: () => changes.putBack(line) });
              }}
            />
          ))}
        </ul>
        <div className="mt-4">
          <ActionProblem error={changes.error} />
        </div>
      </div>
      <CartSummary cart={cart} open={lines.filter((line) => line.problems.length > 0).length} />
    </div>
  );
}

function CartSkeleton() {
  return (
    <div className="mt-6 grid gap-8 lg:grid-cols-[1fr_22rem] lg:gap-14">
      <Loading>
        <Skeleton className="h-32 w-full" />
        <Skeleton className="mt-4 h-32 w-full" />
      </Loading>
      <Skeleton className="h-52 rounded-card" />
    </div>
  );
}
