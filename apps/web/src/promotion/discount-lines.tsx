import type { DiscountView } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';

interface Props {
  readonly discounts: readonly DiscountView[];
  /** While it is open where to, what is taken off the delivery has no amount yet. */
  readonly isDeliveryOpen?: boolean;
}

/** Each promotion with what it takes off, as rows of a list of sums. */
export function DiscountLines({ discounts, isDeliveryOpen = false }: Props) {
  const t = useTranslations('promotion');
  const text = useText();
  const format = useFormat();
  return discounts.map(({ promotionId, name, code, effect, amount }) => (
    <div key={promotionId} className="contents">
      <dt className="text-ink-soft">{code === null ? text(name) : t('off', { name: text(name), code })}</dt>
      <dd className="figures text-right">
        {isDeliveryOpen && effect === 'free_delivery' ? t('atCheckout') : `−${format.money(amount)}`}
      </dd>
    </div>
  ));
}
