import type { Discounts, OffersView, PromotionRefusal } from './discounts.ts';

/** Refusals that more in the cart would change. */
const WITHIN_REACH: readonly PromotionRefusal['kind'][] = ['below_minimum', 'too_few_goods'];

/** Tells a shopper what was taken off, what became of each code, and what is within reach. */
export function offersView({ applied, unapplied }: Discounts): OffersView {
  return {
    discounts: applied.map(({ promotionId, name, code, effect, amount }) => ({
      promotionId,
      name,
      code,
      effect,
      amount,
    })),
    codes: [
      ...applied.flatMap(({ code, name }) => (code === null ? [] : [{ code, name, why: null }])),
      ...unapplied.flatMap(({ code, name, why }) => (code === null ? [] : [{ code, name, why }])),
    ],
    offers: unapplied.filter(({ code, why }) => code === null && WITHIN_REACH.includes(why.kind)),
  };
}
