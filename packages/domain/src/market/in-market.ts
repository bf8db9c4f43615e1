import type { DeliveryPlan, ZoneRate } from '../delivery/plan.ts';
import type { Discount, Promotion, PromotionEffect } from '../promotion/promotion.ts';
import { type ExchangeRate, exchange } from './exchange-rate.ts';
import type { Market } from './market.ts';

/** The plan with its prices and thresholds in the currency of a market. */
export function planIn(market: Market | null, plan: DeliveryPlan): DeliveryPlan {
  if (market === null) return plan;
  const { rate } = market;
  const methods = plan.methods.map((method) => ({
    ...method,
    rates: Object.fromEntries(Object.entries(method.rates).map(([zone, own]) => [zone, zoneRateAt(rate, own)])),
  }));
  return { ...plan, methods };
}

function zoneRateAt(rate: ExchangeRate, own: ZoneRate): ZoneRate {
  return {
    ...own,
    bands: own.bands.map((band) => ({ ...band, price: exchange(band.price, rate) })),
    kiloPrice: exchange(own.kiloPrice, rate),
    steps: own.steps.map(({ from, atMost }) => ({ from: exchange(from, rate), atMost: exchange(atMost, rate) })),
  };
}

/** The promotion with its amounts and thresholds in the currency of a market. */
export function promotionIn(market: Market | null, promotion: Promotion): Promotion {
  const { rule } = promotion;
  if (market === null || rule.currency === null) return promotion;
  const { rate, currency } = market;
  const effect = effectAt(rate, rule.effect);
  const minSubtotal = orNull(rule.minSubtotal, rate);
  return { ...promotion, rule: { ...rule, currency, effect, minSubtotal } };
}

function effectAt(rate: ExchangeRate, effect: PromotionEffect): PromotionEffect {
  switch (effect.kind) {
    case 'percent':
    case 'buy_x_get_y':
      return effect;
    case 'fixed':
      return discountAt(rate, effect);
    case 'free_delivery':
      return { ...effect, upTo: orNull(effect.upTo, rate) };
    case 'tiers':
      return {
        ...effect,
        tiers: effect.tiers.map(({ from, off }) => ({
          from: effect.by === 'amount' ? exchange(from, rate) : from,
          off: discountAt(rate, off),
        })),
      };
  }
}

function discountAt(rate: ExchangeRate, discount: Discount): Discount {
  return discount.kind === 'percent' ? discount : { ...discount, amount: exchange(discount.amount, rate) };
}

function orNull(amount: number | null, rate: ExchangeRate): number | null {
  return amount === null ? null : exchange(amount, rate);
}
