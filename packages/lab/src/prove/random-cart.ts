import type { Discount, PricedLine, Promotion, PromotionEffect, Scope } from '@pushcart/domain';
import type { Dice } from './dice.ts';

/** A cart with the promotions of a store, as wild as they may be. */
export interface RandomCart {
  readonly currency: string;
  readonly lines: readonly PricedLine[];
  readonly delivery: number;
  readonly promotions: readonly Promotion[];
  readonly coupons: readonly { readonly code: string; readonly promotionId: string; readonly isUsedUp: boolean }[];
  readonly uses: ReadonlyMap<string, { readonly total: number; readonly byPerson: number }>;
  readonly isFirstOrder: boolean | null;
  readonly deliveryTax: number | 'goods';
  readonly taxIncluded: boolean;
}

export const NOW = new Date('2030-05-01T12:00:00Z');
const DAY_MS = 86_400_000;

/** Currencies of 0, 2 and 3 decimals, with prices usual in each. */
const CURRENCIES = [
  { currency: 'JPY', usual: 3_000 },
  { currency: 'EUR', usual: 2_500 },
  { currency: 'CNY', usual: 9_900 },
  { currency: 'KWD', usual: 7_500 },
];

export function randomCart(dice: Dice): RandomCart {
  const { currency, usual } = dice.pick(CURRENCIES);
  // One cart in ten is worth so much that products of its amounts leave the safe integers.
  const highest = dice.chance(0.1) ? 10_000_000_000 : usual * 4;
  const promotions = dice.list(8, (index) => randomPromotion(dice, `promotion-${index}`, currency, usual));
  // From one rate for everything to as many as lines.
  const known = [0, 50, 700, 1900, 2500, dice.upTo(10_000)];
  const rates = known.slice(dice.upTo(known.length - 1));
  return {
    currency,
    lines: dice.list(12, () => ({
      productId: randomId(dice, 'product'),
      categoryIds: dice.list(2, () => randomId(dice, 'category')),
      collectionIds: dice.list(2, () => randomId(dice, 'collection')),
      // Round prices meet round limits exactly.
      unitPrice: { amount: dice.chance(0.3) ? usual * dice.upTo(3) : dice.upTo(highest), currency },
      quantity: 1 + dice.upTo(dice.chance(0.1) ? 98 : 5),
      taxRate: dice.pick(rates),
    })),
    delivery: dice.chance(0.3) ? 0 : dice.upTo(usual),
    promotions,
    coupons: dice.list(4, (index) => ({
      code: `CODE-${index}`,
      promotionId: `promotion-${dice.upTo(7)}`,
      isUsedUp: dice.chance(0.2),
    })),
    uses: new Map(promotions.map(({ id }) => [id, { total: dice.upTo(4), byPerson: dice.upTo(2) }])),
    isFirstOrder: dice.pick([true, false, null]),
    deliveryTax: dice.chance(0.5) ? 'goods' : dice.pick(rates),
    taxIncluded: dice.chance(0.5),
  };
}

function randomPromotion(dice: Dice, id: string, currency: string, usual: number): Promotion {
  const maybe = (chance: number, most: number) => (dice.chance(chance) ? 1 + dice.upTo(most) : null);
  return {
    id,
    name: { en: id, 'zh-CN': id },
    status: dice.chance(0.9) ? 'active' : dice.pick(['draft', 'paused', 'ended'] as const),
    startsAt: dice.chance(0.2) ? new Date(NOW.getTime() + (dice.upTo(2) - 1) * DAY_MS) : null,
    endsAt: dice.chance(0.2) ? new Date(NOW.getTime() + (dice.upTo(3) - 1) * DAY_MS) : null,
    rule: {
      effect: randomEffect(dice, usual),
      scope: randomScope(dice),
      currency: dice.chance(0.9) ? currency : dice.pick([null, 'XTS']),
      minSubtotal: dice.chance(0.3) ? usual * (1 + dice.upTo(5)) : null,
      firstOrderOnly: dice.chance(0.1),
      needsCoupon: dice.chance(0.3),
      stacking: dice.chance(0.7) ? 'stackable' : 'exclusive',
      priority: dice.upTo(3),
      totalLimit: maybe(0.2, 5),
      perPersonLimit: maybe(0.2, 2),
    },
  };
}

function randomEffect(dice: Dice, usual: number): PromotionEffect {
  switch (dice.pick(['discount', 'discount', 'free_delivery', 'buy_x_get_y', 'tiers'] as const)) {
    case 'discount':
      return randomDiscount(dice, usual);
    case 'free_delivery':
      return { kind: 'free_delivery', upTo: dice.chance(0.5) ? null : 1 + dice.upTo(usual) };
    case 'buy_x_get_y':
      return {
        kind: 'buy_x_get_y',
        buy: 1 + dice.upTo(3),
        get: 1 + dice.upTo(2),
        basisPoints: dice.chance(0.5) ? 10_000 : 1 + dice.upTo(9_999),
        getFrom: dice.chance(0.6) ? null : randomScope(dice),
        timesPerOrder: dice.chance(0.7) ? null : 1 + dice.upTo(2),
      };
    case 'tiers': {
      const by = dice.pick(['quantity', 'amount'] as const);
      const tiers = dice.list(3, (index) => ({
        from: (index + 1) * (by === 'quantity' ? 2 : usual),
        off: randomDiscount(dice, usual),
      }));
      return { kind: 'tiers', by, tiers: tiers.length > 0 ? tiers : [{ from: 1, off: randomDiscount(dice, usual) }] };
    }
  }
}

function randomDiscount(dice: Dice, usual: number): Discount {
  return dice.chance(0.6)
    ? { kind: 'percent', basisPoints: dice.chance(0.3) ? dice.pick([3333, 6667, 10_000]) : 1 + dice.upTo(9_999) }
    : { kind: 'fixed', amount: 1 + dice.upTo(usual * 3) };
}

function randomScope(dice: Dice): Scope {
  if (dice.chance(0.5)) return { productIds: [], categoryIds: [], collectionIds: [] };
  return {
    productIds: dice.list(3, () => randomId(dice, 'product')),
    categoryIds: dice.list(2, () => randomId(dice, 'category')),
    collectionIds: dice.list(1, () => randomId(dice, 'collection')),
  };
}

const randomId = (dice: Dice, kind: string) => `${kind}-${dice.upTo(5)}`;
