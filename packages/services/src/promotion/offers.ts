import {
  type Actor,
  type GivenCoupon,
  type LocalizedText,
  type Market,
  type Promotion,
  type PromotionContext,
  type PromotionRule,
  type PromotionStatus,
  personOf,
  promotionIn,
  scopesOf,
} from '@pushcart/domain';
import { Prisma, type Reader } from '../db/client.ts';

/** Who buys, as far as it is known: an account, and the keyed hash of an e-mail once it has been given. */
export interface Buyer {
  readonly accountId: string | null;
  readonly emailIndex: string | null;
}

export function buyerOf(actor: Actor, emailIndex: string | null = null): Buyer {
  return { accountId: personOf(actor)?.id ?? null, emailIndex };
}

interface OfferRow {
  readonly id: string;
  readonly name: LocalizedText;
  readonly rule: Omit<PromotionRule, 'totalLimit' | 'perPersonLimit'>;
  readonly status: PromotionStatus;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly totalLimit: number | null;
  readonly perPersonLimit: number | null;
  readonly used: number;
  readonly usedByBuyer: number;
  readonly coupons: readonly { readonly id: string; readonly code: string; readonly isUsedUp: boolean }[] | null;
}

/** What `offersOfCart` reads. */
export interface OfferRows {
  readonly promotions: readonly OfferRow[];
  readonly hasOrdered: boolean | null;
}

/** What a price is worked out from beside the cart. */
export interface Offers {
  readonly promotions: readonly Promotion[];
  readonly context: PromotionContext;
  /** The id of each code the shopper gave. */
  readonly couponIds: ReadonlyMap<string, string>;
}

/**
 * Of rows `store` and `cart`: the promotions in force, and those that the cart's codes name, as JSON.
 *
 * @param typed rows (cart_id, code, added_at)
 */
export function offersOfCart(
  { accountId, emailIndex }: Buyer,
  now: Date,
  typed: Prisma.Sql = Prisma.sql`cart_coupons`,
): Prisma.Sql {
  const isBuyer = Prisma.sql`(
    (one.account_id = ${accountId}::uuid) IS TRUE OR one.email_index = ${emailIndex}
    OR one.email_index = (SELECT email_index FROM accounts WHERE id = ${accountId}::uuid))`;
  const codes = Prisma.sql`
    ${typed} given JOIN coupons coupon ON coupon.store_id = store.id AND coupon.code = given.code
    WHERE given.cart_id = cart.id`;
  return Prisma.sql`(SELECT json_build_object(
    'hasOrdered', CASE WHEN ${accountId}::uuid IS NULL AND ${emailIndex}::text IS NULL THEN NULL
      WHEN NOT coalesce(bool_or((promotion.rule ->> 'firstOrderOnly')::boolean), false) THEN false
      ELSE EXISTS (SELECT 1 FROM orders one WHERE one.store_id = store.id AND ${isBuyer}
        AND one.status NOT IN ('cancelled', 'expired')) END,
    'promotions', coalesce(json_agg(json_build_object(
      'id', promotion.id, 'name', promotion.name, 'rule', promotion.rule, 'status', promotion.status,
      'startsAt', promotion.starts_at, 'endsAt', promotion.ends_at, 'used', promotion.used,
      'totalLimit', promotion.total_limit, 'perPersonLimit', promotion.per_person_limit,
      'usedByBuyer', CASE WHEN promotion.per_person_limit IS NULL THEN 0 ELSE (
        SELECT count(*) FROM promotion_uses one WHERE one.promotion_id = promotion.id AND ${isBuyer}) END,
      'coupons', (SELECT json_agg(json_build_object(
          'id', coupon.id, 'code', coupon.code, 'isUsedUp', coalesce(coupon.used >= coupon.use_limit, false))
          ORDER BY given.added_at) FROM ${codes} AND coupon.promotion_id = promotion.id))), '[]'))
    FROM promotions promotion WHERE promotion.store_id = store.id AND (
      (promotion.status = 'active' AND NOT (promotion.rule ->> 'needsCoupon')::boolean
        AND (promotion.starts_at IS NULL OR promotion.starts_at <= ${now})
        AND (promotion.ends_at IS NULL OR promotion.ends_at > ${now}))
      OR promotion.id IN (SELECT coupon.promotion_id FROM ${codes})))`;
}

/**
 * The promotions an order was placed with, as JSON: it keeps them, by their rules of now, also if they have ended or were used up since.
 */
export function offersOfOrder(orderId: string): Prisma.Sql {
  return Prisma.sql`(SELECT json_build_object('hasOrdered', NULL, 'promotions', coalesce(json_agg(json_build_object(
      'id', promotion.id, 'name', promotion.name, 'rule', promotion.rule, 'status', 'active', 'startsAt', NULL,
      'endsAt', NULL, 'used', 0, 'totalLimit', NULL, 'perPersonLimit', NULL, 'usedByBuyer', 0,
      'coupons', CASE WHEN coupon.id IS NOT NULL THEN json_build_array(
        json_build_object('id', coupon.id, 'code', coupon.code, 'isUsedUp', false)) END)), '[]'))
    FROM promotion_uses one JOIN promotions promotion ON promotion.id = one.promotion_id
    LEFT JOIN coupons coupon ON coupon.id = one.coupon_id WHERE one.order_id = ${orderId}::uuid)`;
}

/** With the amounts of the promotions in the currency of a market. */
export function offersOf({ promotions, hasOrdered }: OfferRows, market: Market | null, now: Date): Offers {
  const coupons = promotions.flatMap(({ id, coupons: given }) =>
    (given ?? []).map((coupon) => ({ promotionId: id, ...coupon })),
  );
  return {
    promotions: promotions.map((row) => promotionIn(market, toPromotion(row))),
    context: {
      now,
      isFirstOrder: hasOrdered === null ? null : !hasOrdered,
      coupons: coupons.map(({ code, promotionId, isUsedUp }): GivenCoupon => ({ code, promotionId, isUsedUp })),
      uses: new Map(promotions.map(({ id, used, usedByBuyer }) => [id, { total: used, byPerson: usedByBuyer }])),
    },
    couponIds: new Map(coupons.map(({ code, id }) => [code, id])),
  };
}

/** Where a price stands as it is, whatever is on offer. */
export const NO_OFFERS: Offers = offersOf({ promotions: [], hasOrdered: null }, null, new Date(0));

function toPromotion({ id, name, status, startsAt, endsAt, rule, totalLimit, perPersonLimit }: OfferRow): Promotion {
  return {
    id,
    name,
    status,
    startsAt: startsAt === null ? null : new Date(startsAt),
    endsAt: endsAt === null ? null : new Date(endsAt),
    rule: { ...rule, totalLimit, perPersonLimit },
  };
}

const NONE: ReadonlyMap<string, readonly string[]> = new Map();

/** The categories of products and all above them; read only if a promotion asks for them. */
export async function categoriesOf(
  db: Reader,
  productIds: readonly string[],
  promotions: readonly Promotion[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const scopes = promotions.flatMap(({ rule }) => scopesOf(rule));
  if (productIds.length === 0 || !scopes.some(({ categoryIds }) => categoryIds.length > 0)) return NONE;
  const rows = await db.$queryRaw<{ product_id: string; ids: string[] }[]>`
    WITH RECURSIVE branch AS (
      SELECT product_id, category_id AS id FROM product_categories WHERE product_id = ANY (${productIds}::uuid[])
      UNION SELECT branch.product_id, category.parent_id FROM branch JOIN categories category ON category.id = branch.id
      WHERE category.parent_id IS NOT NULL)
    SELECT product_id, array_agg(id::text) AS ids FROM branch GROUP BY product_id`;
  return new Map(rows.map(({ product_id, ids }) => [product_id, ids]));
}
