import type { Promotion, PromotionLine, Scope } from '@pushcart/domain';
import { NOW, type RandomCart } from './random-cart.ts';

/** What a cart comes to, worked out a second time in BigInt, unit by unit, sharing no code with the domain. */
export interface OraclePrice {
  readonly lineDiscounts: readonly bigint[];
  readonly deliveryDiscount: bigint;
  readonly applied: readonly string[];
  readonly lineTaxes: readonly bigint[];
  readonly tax: bigint;
  /** Each rate that falls on something, the highest first. */
  readonly taxes: readonly string[];
  readonly total: bigint;
}

interface Bill {
  readonly lines: bigint[];
  delivery: bigint;
}

interface Outcome {
  readonly bill: Bill;
  readonly applied: readonly Promotion[];
  readonly saved: bigint;
}

export function priceByOracle(cart: RandomCart): OraclePrice {
  const full = fullBill(cart);
  const open = cart.promotions.filter((promotion) => mayBeUsed(promotion, cart));
  open.sort((a, b) =>
    a.rule.priority === b.rule.priority ? a.id.localeCompare(b.id) : b.rule.priority - a.rule.priority,
  );
  const together = open.filter(({ rule }) => rule.stacking === 'stackable');
  const alone = open.filter(({ rule }) => rule.stacking === 'exclusive');

  let best = run(together, cart);
  for (const promotion of alone) {
    const outcome = run([promotion], cart);
    const [rank, bestRank] = [rankOf(outcome), rankOf(best)];
    if (rank > bestRank || (rank === bestRank && outcome.saved > best.saved)) best = outcome;
  }

  const whole = best.bill.lines.reduce((sum, amount) => sum + amount, best.bill.delivery);
  const { lineTaxes, tax, taxes } = taxBill(cart, best.bill);
  return {
    lineDiscounts: full.lines.map((amount, index) => amount - at(best.bill.lines, index)),
    deliveryDiscount: full.delivery - best.bill.delivery,
    applied: best.applied.map(({ id }) => id),
    lineTaxes,
    tax,
    taxes,
    total: cart.taxIncluded ? whole : whole + tax,
  };
}

/** Opens an account for each rate, in falling order, puts lines and delivery into it, and settles one after the other. */
function taxBill(cart: RandomCart, bill: Bill): Pick<OraclePrice, 'lineTaxes' | 'tax' | 'taxes'> {
  const carriage = cart.deliveryTax === 'goods' ? (cart.lines[0]?.taxRate ?? 0) : cart.deliveryTax;
  const rates = new Set([carriage, ...cart.lines.map((line) => line.taxRate)]);
  const lineTaxes = bill.lines.map(() => 0n);
  const taxes: string[] = [];
  let tax = 0n;
  for (const rate of [...rates].sort((a, b) => b - a)) {
    const own = cart.lines.map((line, index) => (line.taxRate === rate ? at(bill.lines, index) : 0n));
    const account = [...own, carriageAt(rate, cart, bill)];
    const gross = account.reduce((sum, amount) => sum + amount, 0n);
    if (gross === 0n) continue;
    const points = BigInt(rate);
    const due = cart.taxIncluded
      ? gross - nearest(gross * 10_000n, 10_000n + points)
      : nearest(gross * points, 10_000n);
    for (const [index, part] of share(due, account).slice(0, -1).entries()) {
      lineTaxes[index] = at(lineTaxes, index) + part;
    }
    taxes.push(`${due} on ${cart.taxIncluded ? gross - due : gross} at ${rate}`);
    tax += due;
  }
  return { lineTaxes, tax, taxes };
}

/** What of the delivery is taxed at a rate. */
function carriageAt(rate: number, { deliveryTax, lines }: RandomCart, bill: Bill): bigint {
  if (deliveryTax !== 'goods') return deliveryTax === rate ? bill.delivery : 0n;
  const rates = [...new Set(lines.map((line) => line.taxRate))].sort((a, b) => b - a);
  const worths = rates.map((each) =>
    bill.lines.reduce((sum, amount, index) => (lines[index]?.taxRate === each ? sum + amount : sum), 0n),
  );
  const isFree = worths.every((worth) => worth === 0n);
  if (isFree) return (rates[0] ?? 0) === rate ? bill.delivery : 0n;
  return at(share(bill.delivery, worths), rates.indexOf(rate));
}

function fullBill({ lines, delivery }: RandomCart): Bill {
  return {
    lines: lines.map(({ unitPrice, quantity }) => BigInt(unitPrice.amount) * BigInt(quantity)),
    delivery: BigInt(delivery),
  };
}

function mayBeUsed({ id, status, startsAt, endsAt, rule }: Promotion, cart: RandomCart): boolean {
  const { total, byPerson } = cart.uses.get(id) ?? { total: 0, byPerson: 0 };
  const goods = cart.lines.filter((line) => names(rule.scope, line));
  const worth = goods.reduce((sum, line) => sum + BigInt(line.unitPrice.amount) * BigInt(line.quantity), 0n);
  return [
    status === 'active',
    startsAt === null || startsAt.getTime() <= NOW.getTime(),
    endsAt === null || NOW.getTime() < endsAt.getTime(),
    rule.totalLimit === null || total < rule.totalLimit,
    rule.perPersonLimit === null || byPerson < rule.perPersonLimit,
    rule.currency === null || rule.currency === cart.currency,
    !rule.needsCoupon || cart.coupons.some((coupon) => coupon.promotionId === id && !coupon.isUsedUp),
    !rule.firstOrderOnly || cart.isFirstOrder !== false,
    goods.length > 0,
    worth >= BigInt(rule.minSubtotal ?? 0),
  ].every(Boolean);
}

function names(scope: Scope, line: PromotionLine): boolean {
  const wanted = new Set([...scope.productIds, ...scope.categoryIds, ...scope.collectionIds]);
  return wanted.size === 0 || [line.productId, ...line.categoryIds, ...line.collectionIds].some((id) => wanted.has(id));
}

function run(promotions: readonly Promotion[], cart: RandomCart): Outcome {
  const bill = fullBill(cart);
  const applied: Promotion[] = [];
  let saved = 0n;
  for (const promotion of promotions) {
    const off = discountBy(promotion, cart, bill);
    const amount = off.lines.reduce((sum, part) => sum + part, off.delivery);
    if (amount === 0n) continue;
    for (const [index, part] of off.lines.entries()) bill.lines[index] = at(bill.lines, index) - part;
    bill.delivery -= off.delivery;
    saved += amount;
    applied.push(promotion);
  }
  return { bill, applied, saved };
}

const rankOf = ({ applied }: Outcome) => Math.max(...applied.map(({ rule }) => rule.priority));

function discountBy({ rule }: Promotion, cart: RandomCart, bill: Bill): Bill {
  const none = cart.lines.map(() => 0n);
  const inScope = cart.lines.map((line, index) => (names(rule.scope, line) ? at(bill.lines, index) : 0n));
  const { effect } = rule;
  if (effect.kind === 'free_delivery') {
    const most = effect.upTo === null ? bill.delivery : BigInt(effect.upTo);
    return { lines: none, delivery: bill.delivery < most ? bill.delivery : most };
  }
  if (effect.kind === 'buy_x_get_y') return { lines: gift(effect, rule.scope, cart, bill), delivery: 0n };
  if (effect.kind !== 'tiers') return { lines: reduce(effect, inScope), delivery: 0n };
  const goods = cart.lines.filter((line) => names(rule.scope, line));
  const reached = goods.reduce(
    (sum, line) => sum + BigInt(line.quantity) * (effect.by === 'amount' ? BigInt(line.unitPrice.amount) : 1n),
    0n,
  );
  const tier = [...effect.tiers].sort((a, b) => b.from - a.from).find(({ from }) => BigInt(from) <= reached);
  return { lines: tier === undefined ? none : reduce(tier.off, inScope), delivery: 0n };
}

function reduce(
  discount: { kind: 'percent'; basisPoints: number } | { kind: 'fixed'; amount: number },
  amounts: readonly bigint[],
): bigint[] {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0n);
  const wanted =
    discount.kind === 'percent' ? nearest(whole * BigInt(discount.basisPoints), 10_000n) : BigInt(discount.amount);
  return share(wanted < whole ? wanted : whole, amounts);
}

/** Lays the units out one by one and tries the greatest number of gifts first. */
function gift(
  effect: Extract<Promotion['rule']['effect'], { kind: 'buy_x_get_y' }>,
  scope: Scope,
  { lines }: RandomCart,
  bill: Bill,
): bigint[] {
  const units = lines.flatMap((line, index) => {
    const unit = { index, price: line.unitPrice.amount, isBuyable: names(scope, line) };
    const isGivable = names(effect.getFrom ?? scope, line);
    return Array.from({ length: line.quantity }, () => ({ ...unit, isGivable }));
  });
  const givable = units.filter(({ isGivable }) => isGivable);
  givable.sort((a, b) => a.price - b.price || a.index - b.index);
  for (let times = Math.min(givable.length, effect.timesPerOrder ?? givable.length); times > 0; times--) {
    const given = givable.slice(0, times * effect.get);
    if (given.length < times * effect.get) continue;
    const buyable =
      units.filter(({ isBuyable }) => isBuyable).length - given.filter(({ isBuyable }) => isBuyable).length;
    if (buyable < times * effect.buy) continue;
    const worth = lines.map((line, index) => {
      const count = given.filter((unit) => unit.index === index).length;
      return nearest(at(bill.lines, index) * BigInt(count), BigInt(line.quantity));
    });
    return reduce({ kind: 'percent', basisPoints: effect.basisPoints }, worth);
  }
  return lines.map(() => 0n);
}

/** Hands an amount out by largest remainder, one unit after the other. */
function share(amount: bigint, weights: readonly bigint[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) return weights.map(() => 0n);
  const parts = weights.map((weight) => (amount * weight) / whole);
  const owed = weights.map((weight, index) => amount * weight - at(parts, index) * whole);
  let left = amount - parts.reduce((sum, part) => sum + part, 0n);
  while (left > 0n) {
    const next = owed.reduce((most, remainder, index) => (remainder > at(owed, most) ? index : most), 0);
    parts[next] = at(parts, next) + 1n;
    owed[next] = -1n;
    left -= 1n;
  }
  return parts;
}

/** The whole number next to a fraction, half of one going up. */
function nearest(numerator: bigint, denominator: bigint): bigint {
  const floor = numerator / denominator;
  return (numerator - floor * denominator) * 2n >= denominator ? floor + 1n : floor;
}

const at = (amounts: readonly bigint[], index: number) => amounts[index] ?? 0n;
