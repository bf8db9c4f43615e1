import type { Money } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { Glow } from '../ui/glow.tsx';

interface Props {
  readonly price: Money;
  /** The dearest form, when forms differ in price. */
  readonly upTo?: Money;
  readonly compareAt: Money | null;
}

export function PriceText({ price, upTo, compareAt }: Props) {
  const t = useTranslations('catalog');
  const format = useFormat();
  const said = format.money(price);
  const isRange = upTo !== undefined && upTo.amount !== price.amount;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <Glow value={isRange ? t('from', { price: said }) : said} className="font-semibold" />
      {compareAt !== null && compareAt.amount > price.amount && (
        <s className="figures text-sm text-ink-soft">
          <span className="sr-only">{t('was', { price: format.money(compareAt) })}</span>
          <span aria-hidden>{format.money(compareAt)}</span>
        </s>
      )}
    </span>
  );
}
