import type { CartView, CheckoutQuote } from '@pushcart/client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { CouponField } from '../promotion/coupon-field.tsx';
import { Panel } from '../ui/panel.tsx';
import { Picture } from '../ui/picture.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Totals } from './totals.tsx';

interface Props {
  readonly cart: CartView;
  readonly quote: CheckoutQuote | undefined;
  readonly children: ReactNode;
}

export function OrderSummary({ cart, quote, children }: Props) {
  const t = useTranslations('checkout');
  const text = useText();
  const format = useFormat();
  return (
    <Panel className="lg:sticky lg:top-6">
      <h2 className="mb-4 text-section">{t('summary')}</h2>
      <ul className="flex flex-col gap-3">
        {cart.lines.map((line) => (
          <li key={line.variantId} className="flex items-center gap-3 text-sm">
            <span className="w-12 shrink-0 overflow-hidden rounded-xl">
              <Picture image={line.image} sizes="48px" decorative />
            </span>
            <span className="min-w-0 grow">
              <span className="line-clamp-2 font-medium">{text(line.name)}</span>
              <span className="text-ink-soft">{text(line.optionText)}</span>
            </span>
            <span className="figures shrink-0 text-right">
              <span className="text-ink-soft">{t('quantity', { count: line.quantity })}</span>{' '}
              {format.money(line.unitPrice)}
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-5 border-t border-line pt-5">
        {quote === undefined ? (
          <Skeleton className="h-28 w-full" />
        ) : (
          <Totals {...quote} discounts={quote.offers.discounts} />
        )}
      </div>
      <CouponField cart={cart} />
      <div className="mt-5">{children}</div>
    </Panel>
  );
}
