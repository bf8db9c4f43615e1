import {
  type Actor,
  DomainError,
  type ManualQuote,
  money,
  normalizeCouponCode,
  normalizeEmail,
  offersView,
  PICKUP_CODE,
  requirePermission,
  taxesIn,
} from '@pushcart/domain';
import { readTerms, type Terms } from '../../checkout/load-checkout.ts';
import { chooseOption, optionsTo, priceOf } from '../../checkout/quote.ts';
import { Prisma } from '../../db/client.ts';
import type { Wanted } from '../../delivery/read-plan.ts';
import type { Deps } from '../../deps.ts';
import { readOffers } from '../../pickup/offers.ts';
import { requirePickupPoint } from '../../pickup/pickup-point.ts';
import { type Buyer, offersOfCart } from '../../promotion/offers.ts';
import { requireLines } from '../edit/edit-lines.ts';
import { givenBasket } from '../edit/given-basket.ts';
import type { ManualSale, SaleDestination } from './manual-order-service.ts';

/** The terms of a sale to somebody: its promotions are those of any shopper, with the codes staff typed. */
export async function saleTerms(
  { db, clock, random }: Pick<Deps, 'db' | 'clock' | 'random'>,
  storeId: string,
  { lines, coupons }: Pick<ManualSale, 'lines' | 'coupons'>,
  buyer: Buyer,
): Promise<{ terms: Terms; wanted: Wanted }> {
  requireLines(lines);
  const now = clock.now();
  const id = random.uuid();
  const codes = coupons.map(normalizeCouponCode);
  const typed = Prisma.sql`(
    SELECT ${id}::uuid AS cart_id, code, place AS added_at
    FROM unnest(${codes}::text[]) WITH ORDINALITY AS typed (code, place))`;
  const given = lines.map(({ variantId, quantity, price }) => ({
    ...{ variantId, quantity, isKept: false },
    price: price?.amount ?? null,
  }));
  const basket = givenBasket({ id, storeId }, given, offersOfCart(buyer, now, typed));
  const terms = await readTerms(db, storeId, now, null, basket);
  if (terms.lines.length === lines.length) return { terms, wanted: basket.wanted };
  throw new DomainError('VARIANT_UNAVAILABLE', 'One of these variants is not sold here.');
}

export async function quoteSale(deps: Deps, actor: Actor, sale: ManualSale & SaleDestination): Promise<ManualQuote> {
  requireMaySell(actor, sale);
  const { grant, email } = sale;
  const emailIndex = email === undefined ? null : deps.personalData.index('email', normalizeEmail(email));
  const { terms, wanted } = await saleTerms(deps, actor.storeId, sale, { accountId: null, emailIndex });
  const { destination, deliveryOptions, delivery, fare } = await quotedWay(deps, actor.storeId, sale, terms);
  const price = priceOf(terms, destination, fare, grant?.amount);
  const { subtotal, shipping, discount, tax, taxIncluded, total, lines, discounts } = price;
  const { currency } = terms;
  const offers = offersView(discounts);
  return {
    lines: terms.lines.map((line, index) => ({
      id: line.variantId,
      ...{ variantId: line.variantId, productId: line.productId, sku: line.sku, quantity: line.quantity, calledOff: 0 },
      parts: line.bundle?.parts ?? [],
      ...line.snapshot,
      unitPrice: line.unitPrice,
      total: money(line.unitPrice.amount * line.quantity, currency),
      discount: money(lines[index]?.discount ?? 0, currency),
    })),
    ...{ subtotal, shipping, discount, tax, taxIncluded, total },
    taxes: taxesIn(currency, price.taxes),
    discounts: offers.discounts,
    codes: offers.codes,
    grant: grantedBy(discount.amount, offers.discounts, grant, currency),
    ...{ delivery, deliveryOptions },
    pickups: await readOffers(deps.db, actor.storeId, terms.at, { wanted }),
  };
}

async function quotedWay({ db }: Pick<Deps, 'db'>, storeId: string, to: SaleDestination, terms: Terms) {
  if ('pickupId' in to) {
    const { point } = await requirePickupPoint(db, storeId, to.pickupId);
    const delivery = { code: PICKUP_CODE, name: point.name };
    return { destination: point, deliveryOptions: [], delivery, fare: money(0, terms.currency) };
  }
  const deliveryOptions = optionsTo(terms, to, terms.at);
  const { code, name, price: fare } = chooseOption(deliveryOptions, to);
  return { destination: to, deliveryOptions, delivery: { code, name }, fare };
}

/** What of a discount staff took off: what is not of a promotion. */
function grantedBy(
  discount: number,
  discounts: ManualQuote['discounts'],
  grant: ManualSale['grant'],
  currency: string,
): ManualQuote['grant'] {
  const amount = discounts.reduce((left, one) => left - one.amount.amount, discount);
  return grant === undefined || amount === 0 ? null : { amount: money(amount, currency), reason: grant.reason };
}

export function requireMaySell(actor: Actor, { lines, grant }: Pick<ManualSale, 'lines' | 'grant'>): void {
  requirePermission(actor, 'orders.create');
  const isPriced = grant !== undefined || lines.some(({ price }) => price !== undefined);
  if (isPriced) requirePermission(actor, 'orders.discount');
}
