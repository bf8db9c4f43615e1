import { newKey, type ProductView, type VariantView } from '@pushcart/client';
import { MAX_LINE_QUANTITY } from '@pushcart/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ShoppingBasket } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { CART_KEY, useCart } from '../cart/use-cart.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import type { Promised } from '../live/use-promises.ts';
import { useRecorder } from '../recommend/recording.tsx';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { Quantity } from '../ui/quantity.tsx';
import { useToast } from '../ui/toasts.tsx';

interface Props {
  readonly product: ProductView;
  readonly variant: VariantView | undefined;
  readonly left: number;
  /** What can be ordered beyond what is left. */
  readonly promise: Promised | undefined;
}

export function AddToCart({ product, variant, left: there, promise }: Props) {
  const left = there + (promise?.units ?? 0);
  const format = useFormat();
  const t = useTranslations('catalog');
  const text = useText();
  const client = useClient();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const { isStale } = useConnection();
  const recorder = useRecorder();
  const [wanted, setWanted] = useState(1);
  const most = Math.max(1, Math.min(left, MAX_LINE_QUANTITY));
  const quantity = Math.min(wanted, most);
  const inCart = useCart().data?.lines.find((line) => line.variantId === variant?.id)?.quantity ?? 0;

  const add = useMutation({
    mutationFn: (input: { variantId: string; quantity: number; key: string }) => client.cart.addLine.mutate(input),
    onSuccess: (cart) => {
      queryClient.setQueryData(CART_KEY, cart);
      setWanted(1);
      recorder?.add({ kind: 'add', productId: product.id });
      toast(`${t('added', { name: text(product.name) })} ${t('addedCount', { count: cart.itemCount })}`, {
        label: t('toCart'),
        run: () => void navigate({ to: '/cart' }),
      });
    },
  });

  const canAdd = variant !== undefined && left > 0 && !isStale;
  return (
    <div className="mt-5">
      <div className="flex flex-wrap gap-3">
        <Quantity value={quantity} max={most} onChange={setWanted} disabled={!canAdd} of={text(product.name)} />
        <Button
          look="lamp"
          size="large"
          className="grow"
          disabled={!canAdd}
          pending={add.isPending}
          onClick={() => variant !== undefined && add.mutate({ variantId: variant.id, quantity, key: newKey() })}
        >
          {!add.isPending && <ShoppingBasket aria-hidden className="size-5" />}
          {left === 0 && variant !== undefined
            ? t('soldOut')
            : t(there > 0 || promise === undefined ? 'add' : `order.${promise.kind}`)}
        </Button>
      </div>
      <div className="mt-3 flex min-h-6 flex-col gap-2 text-sm">
        {isStale && <p className="font-medium text-warn">{t('addOffline')}</p>}
        {promise !== undefined && quantity > there && (
          <p className="text-ink-soft">
            {promise.arrivesOn === null
              ? t('laterUnits', { count: quantity - there })
              : t('laterUnitsOn', { count: quantity - there, day: format.calendarDate(promise.arrivesOn) })}
          </p>
        )}
        {inCart > 0 && <p className="text-ink-soft">{t('inCart', { count: inCart })}</p>}
        <ActionProblem error={add.error} />
      </div>
    </div>
  );
}
