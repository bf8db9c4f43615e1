import { type CartLineView, type CartView, lineProblems, sumMoney, timesMoney } from '@pushcart/domain';

/** The cart as it will be once the shop agrees. */
export function withQuantity(cart: CartView, variantId: string, quantity: number): CartView {
  const lines = cart.lines
    .filter((line) => line.variantId !== variantId || quantity > 0)
    .map((line) => (line.variantId === variantId ? changeQuantity(line, quantity) : line));
  return {
    ...cart,
    lines,
    itemCount: lines.reduce((count, line) => count + line.quantity, 0),
    subtotal: sumMoney(
      lines.map((line) => line.lineTotal),
      cart.subtotal.currency,
    ),
  };
}

function changeQuantity(line: CartLineView, quantity: number): CartLineView {
  return withAvailable({ ...line, quantity, lineTotal: timesMoney(line.unitPrice, quantity) }, line.available);
}

/**
 * The line as it stands with the stock of this moment.
 *
 * @param unitsOnSale what anybody can buy now; what the cart holds itself comes on top
 */
export function withLiveStock(line: CartLineView, unitsOnSale: number): CartLineView {
  const onSaleThen = line.stock.reduce((sum, level) => sum + level.available, 0);
  const available = unitsOnSale + (line.available - onSaleThen);
  return available === line.available ? line : withAvailable(line, available);
}

function withAvailable(line: CartLineView, available: number): CartLineView {
  const price = line.problems.find((problem) => problem.kind === 'price_changed');
  const problems = lineProblems({
    isForSale: !line.problems.some((problem) => problem.kind === 'gone'),
    quantity: line.quantity,
    available,
    limit: line.limit,
    priceSeen: price?.was ?? line.unitPrice,
    priceNow: line.unitPrice,
  });
  return { ...line, available, problems };
}
