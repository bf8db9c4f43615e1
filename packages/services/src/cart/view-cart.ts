import {
  type Actor,
  applyPromotions,
  type CartLineView,
  type CartView,
  type DeliveryPlan,
  DomainError,
  deliveryOptions,
  type ImageView,
  type LocalizedText,
  lineProblems,
  type Market,
  type Money,
  money,
  type OffersView,
  offersView,
  optionText,
  type ProductOption,
  planIn,
  type ShareLine,
  type StockLevelView,
  shareOut,
  sumMoney,
  timesMoney,
  totalWeight,
} from '@pushcart/domain';
import { collectionsOf } from '../catalog/collections/membership.ts';
import { currentPrice } from '../catalog/current-price.ts';
import { stockOfVariant, translated, variantImage } from '../catalog/product-json.ts';
import { Prisma, type Reader } from '../db/client.ts';
import { deliveryPlan, NOTHING_WANTED } from '../delivery/read-plan.ts';
import type { Deps } from '../deps.ts';
import { marketOf, pricedIn } from '../market/current-market.ts';
import { buyerOf, categoriesOf, type OfferRows, offersOf, offersOfCart } from '../promotion/offers.ts';
import { capsOfLine, limitsOf } from './caps.ts';
import { cartOwner, isOwnedBy } from './cart-owner.ts';
import { awaitedOf, type NeedJson, needsOfLine, toShare } from './line-needs.ts';
import { type Currencies, type SavedRow, savedLines, toSavedLine } from './saved-lines.ts';

interface CartRow {
  readonly id: string | null;
  readonly version: bigint | null;
  /** The store's own. */
  readonly currency: string;
  readonly country: string;
  readonly hold_expires_at: Date | null;
  readonly plan: DeliveryPlan;
  readonly offers: OfferRows;
  readonly lines: readonly LineRow[];
  readonly saved: readonly SavedRow[];
}

interface LineRow {
  readonly variant_id: string;
  readonly product_id: string;
  readonly slug: string;
  readonly sku: string;
  readonly is_for_sale: boolean;
  readonly name: LocalizedText;
  readonly options: readonly ProductOption[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly image: ImageView | null;
  readonly quantity: number;
  readonly weight_grams: number;
  readonly price_seen: number;
  /** Null: in the store's own currency. */
  readonly seen_in: string | null;
  readonly price_now: number | null;
  readonly stock: readonly StockLevelView[];
  readonly caps: ShareLine['parts'];
  readonly needs: readonly NeedJson[];
}

/** The actor's cart as it stands now: what is in it, what it costs, and what has changed about it meanwhile. */
export async function viewCart({ clock }: Pick<Deps, 'clock'>, db: Reader, actor: Actor): Promise<CartView> {
  const now = clock.now();
  const market = await marketOf(db, actor);
  const cart = await readCart(db, actor, market, now);
  const currency = market?.currency ?? cart.currency;
  const shares = shareOut(cart.lines.map(toShare));
  const limits = limitsOf(cart.lines);
  const lines = cart.lines.map((row, index) =>
    toLine(
      row,
      { currency, storeCurrency: cart.currency },
      { available: shares[index] ?? 0, limit: limits[index] ?? 0 },
    ),
  );
  const { discount, offers } = await discountsOf(db, cart, { market, lines }, now);
  return {
    id: cart.id,
    version: Number(cart.version ?? 0),
    lines,
    saved: cart.saved.map((row) => toSavedLine(row, { currency, storeCurrency: cart.currency })),
    itemCount: lines.reduce((count, line) => count + line.quantity, 0),
    subtotal: sumMoney(
      lines.map((line) => line.lineTotal),
      currency,
    ),
    discount,
    offers,
    hold: cart.hold_expires_at === null ? null : { expiresAt: cart.hold_expires_at, now },
  };
}

/**
 * What promotions do for the cart. Lines that cannot be ordered as they are count nevertheless, since the shopper still has
 * them; the delivery is taken for the store's first one at home, until the shopper says where to.
 */
async function discountsOf(
  db: Reader,
  cart: CartRow,
  { market, lines }: { readonly market: Market | null; readonly lines: readonly CartLineView[] },
  now: Date,
): Promise<{ discount: Money; offers: OffersView }> {
  const currency = market?.currency ?? cart.currency;
  const { promotions, context } = offersOf(cart.offers, market, now);
  const none = money(0, currency);
  if (promotions.length === 0 || lines.length === 0) return { discount: none, offers: NOTHING };
  const productIds = lines.map(({ productId }) => productId);
  const categories = await categoriesOf(db, productIds, promotions);
  const collections = await collectionsOf(db, productIds, promotions);
  const goods = lines.map((line) => ({
    ...line,
    categoryIds: categories.get(line.productId) ?? [],
    collectionIds: collections.get(line.productId) ?? [],
  }));
  const weightGrams = totalWeight(
    cart.lines.map(({ quantity, weight_grams }) => ({ quantity, weightGrams: weight_grams })),
  );
  const value = sumMoney(
    lines.map(({ lineTotal }) => lineTotal),
    currency,
  ).amount;
  const destination = { country: cart.country };
  const [first] = deliveryOptions(planIn(market, cart.plan), {
    destination,
    parcel: { weightGrams, value },
    currency,
    now,
  });
  const delivery = first?.price ?? none;
  const discounts = applyPromotions(goods, delivery, promotions, context);
  return {
    discount: money(discounts.total.amount - discounts.delivery, currency),
    offers: offersView(discounts),
  };
}

const NOTHING: OffersView = { discounts: [], codes: [], offers: [] };

/** In one statement, so that the lines are those of the version. */
async function readCart(db: Reader, actor: Actor, market: Market | null, now: Date): Promise<CartRow> {
  const owner = cartOwner(actor);
  const [cart] = await db.$queryRaw<CartRow[]>`
    SELECT cart.id, cart.version, store.currency, store.country, ${deliveryPlan(NOTHING_WANTED)} AS plan,
      ${offersOfCart(buyerOf(actor), now)} AS offers, (
      SELECT min(hold.expires_at) FROM reservations hold
      WHERE hold.cart_id = cart.id AND hold.status = 'held' AND hold.expires_at > ${now}) AS hold_expires_at, (
      SELECT coalesce(json_agg(line ORDER BY line.added_at, line.variant_id), '[]') FROM (
        SELECT variant.id AS variant_id, product.id AS product_id, product.slug, variant.sku, line.added_at,
          product.status = 'active' AND variant.status = 'active' AND price.amount IS NOT NULL AS is_for_sale,
          ${translated('name')} AS name, product.options, variant.options AS chosen, ${variantImage} AS image,
          line.quantity, variant.weight_grams, line.price_seen, line.seen_in, price.amount AS price_now, ${stockOfVariant} AS stock,
          ${capsOfLine(owner)} AS caps, ${needsOfLine(now)} AS needs
        FROM cart_lines line
        JOIN variants variant ON variant.id = line.variant_id
        JOIN products product ON product.id = variant.product_id
        LEFT JOIN ${currentPrice(pricedIn(market), now)} ON true
        WHERE line.cart_id = cart.id
      ) line) AS lines, ${savedLines(market, now)} AS saved
    FROM stores store LEFT JOIN carts cart ON ${owner === null ? Prisma.sql`false` : isOwnedBy(owner)}
    WHERE store.id = ${actor.storeId}::uuid`;
  if (cart === undefined) throw new DomainError('NOT_FOUND', 'There is no such store.');
  return cart;
}

function toLine(
  row: LineRow,
  { currency, storeCurrency }: Currencies,
  { available, limit }: Pick<CartLineView, 'available' | 'limit'>,
): CartLineView {
  const seen = money(row.price_seen, row.seen_in ?? storeCurrency);
  const isComparable = seen.currency === currency;
  // What has no price any more cannot be ordered, and costs what it did, if that was in this currency.
  const unitPrice = money(row.price_now ?? (isComparable ? seen.amount : 0), currency);
  return {
    variantId: row.variant_id,
    productId: row.product_id,
    slug: row.slug,
    sku: row.sku,
    name: row.name,
    optionText: optionText(row.options, row.chosen),
    image: row.image,
    quantity: row.quantity,
    unitPrice,
    lineTotal: timesMoney(unitPrice, row.quantity),
    available,
    awaited: awaitedOf(row),
    limit,
    stock: row.stock,
    problems: lineProblems({
      isForSale: row.is_for_sale,
      quantity: row.quantity,
      available,
      limit,
      priceSeen: isComparable ? seen : unitPrice,
      priceNow: unitPrice,
    }),
  };
}
