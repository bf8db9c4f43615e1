import type { Money, TaxAtRate } from '@pushcart/client';
import type { DiscountView, Grant } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { DiscountLines } from '../promotion/discount-lines.tsx';
import { MoneyText } from '../ui/money.tsx';

interface Props {
  readonly subtotal: Money;
  readonly shipping: Money;
  readonly discounts: readonly DiscountView[];
  /** What staff take off beside the promotions. */
  readonly grant?: Grant | null;
  readonly taxes: readonly TaxAtRate[];
  readonly taxIncluded: boolean;
  readonly total: Money;
}

/** How the total comes about. */
export function Totals({ subtotal, shipping, discounts, grant = null, taxes, taxIncluded, total }: Props) {
  const t = useTranslations('checkout');
  const format = useFormat();
  const asked = taxes.filter(({ rate }) => rate > 0);
  const rateOf = ({ rate }: TaxAtRate) => format.finePercent(rate / 10_000);
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-2">
      <dt className="text-ink-soft">{t('subtotal')}</dt>
      <dd className="text-right">
        <MoneyText value={subtotal} />
      </dd>
      <dt className="text-ink-soft">{t('shipping')}</dt>
      <dd className="text-right">{shipping.amount === 0 ? t('free') : <MoneyText value={shipping} />}</dd>
      <DiscountLines discounts={discounts} />
      {grant !== null && (
        <>
          <dt className="text-ink-soft">{t('grant')}</dt>
          <dd className="text-right">
            <MoneyText value={{ ...grant.amount, amount: -grant.amount.amount }} />
          </dd>
        </>
      )}
      {!taxIncluded &&
        asked.map((one) => (
          <div key={one.rate} className="contents">
            <dt className="text-ink-soft">{t('taxOnTop', { rate: rateOf(one) })}</dt>
            <dd className="text-right">
              <MoneyText value={one.tax} />
            </dd>
          </div>
        ))}
      <dt className="mt-1 font-display text-xl font-bold">{t('total')}</dt>
      <dd className="mt-1 text-right">
        <MoneyText value={total} className="font-display text-xl font-bold" />
        {taxIncluded &&
          asked.map((one) => (
            <span key={one.rate} className="figures block text-sm text-ink-soft">
              {t('taxIncluded', { rate: rateOf(one), tax: format.money(one.tax) })}
            </span>
          ))}
      </dd>
    </dl>
  );
}
