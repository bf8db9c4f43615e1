import type { Discount, PromotionRule } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useStoreCurrency } from '../../identity/session.ts';

const WHOLE = 10_000;

/** Says in a few words what a rule takes off. */
export function useEffectWords() {
  const t = useTranslations('desk.promotions.effect');
  const format = useFormat();
  const storeCurrency = useStoreCurrency();

  return ({ effect, currency }: PromotionRule): string => {
    const amount = (minor: number) => format.money({ amount: minor, currency: currency ?? storeCurrency });
    const percent = (basisPoints: number) => format.finePercent(basisPoints / 10_000);
    const off = (discount: Discount): string =>
      discount.kind === 'percent'
        ? t('percent', { percent: percent(discount.basisPoints) })
        : t('fixed', { amount: amount(discount.amount) });
    switch (effect.kind) {
      case 'percent':
      case 'fixed':
        return off(effect);
      case 'free_delivery':
        return effect.upTo === null ? t('free_delivery') : t('free_delivery_up_to', { amount: amount(effect.upTo) });
      case 'buy_x_get_y':
        if (effect.basisPoints === WHOLE) return t('buy_x_get_y_free', { buy: effect.buy, get: effect.get });
        return t('buy_x_get_y', { buy: effect.buy, get: effect.get, percent: percent(effect.basisPoints) });
      case 'tiers':
        return format.list(
          effect.tiers.map((tier) => {
            const from = effect.by === 'quantity' ? t('units', { count: tier.from }) : amount(tier.from);
            return t('tier', { off: off(tier.off), from });
          }),
        );
    }
  };
}
