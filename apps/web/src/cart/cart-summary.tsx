import type { CartView } from '@pushcart/client';
import { useNavigate } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { CartDelivery } from '../delivery/cart-delivery.tsx';
import { useConnection } from '../live/use-connection.ts';
import { CouponField } from '../promotion/coupon-field.tsx';
import { DiscountLines } from '../promotion/discount-lines.tsx';
import { NearOffers } from '../promotion/near-offers.tsx';
import { Button } from '../ui/button.tsx';
import { MoneyText } from '../ui/money.tsx';
import { Panel } from '../ui/panel.tsx';

interface Props {
  readonly cart: CartView;
  /** Lines on which the shopper has to decide first. */
  readonly open: number;
}

export function CartSummary({ cart, open }: Props) {
  const t = useTranslations('cart');
  const navigate = useNavigate();
  const { isStale } = useConnection();
  const afterDiscount = { ...cart.subtotal, amount: cart.subtotal.amount - cart.discount.amount };
  return (
    <Panel className="lg:sticky lg:top-6">
      <p className="flex items-baseline justify-between gap-4">
        <span>
          {t('subtotal')} <span className="text-sm text-ink-soft">({t('items', { count: cart.itemCount })})</span>
        </span>
        <MoneyText value={cart.subtotal} className="font-display text-2xl font-bold" />
      </p>
      {cart.offers.discounts.length > 0 && (
        <dl className="mt-3 grid grid-cols-[1fr_auto] gap-x-6 gap-y-2">
          <DiscountLines discounts={cart.offers.discounts} isDeliveryOpen />
          <dt className="font-bold">{t('afterDiscount')}</dt>
          <dd className="text-right">
            <MoneyText value={afterDiscount} className="font-bold" />
          </dd>
        </dl>
      )}
      <NearOffers offers={cart.offers.offers} />
      <p className="mt-1 text-sm text-ink-soft">{t('deliveryLater')}</p>
      <CartDelivery cart={cart} />
      <CouponField cart={cart} />
      <Button
        look="lamp"
        size="large"
        className="mt-5 w-full"
        disabled={open > 0 || isStale}
        onClick={() => void navigate({ to: '/checkout' })}
      >
        {t('checkout')}
        <ArrowRight aria-hidden className="size-5" />
      </Button>
      {open > 0 && <p className="mt-3 text-sm font-medium text-warn">{t('decide', { count: open })}</p>}
      {isStale && <p className="mt-3 text-sm font-medium text-warn">{t('offline')}</p>}
    </Panel>
  );
}
