import type { DemoProduct, DemoVariant } from '../catalogue/catalogue.ts';
import type { SeededRandom } from './random.ts';

export interface BasketLine {
  readonly product: DemoProduct;
  readonly variant: DemoVariant;
  readonly quantity: number;
}

/** How many lines an order has, from one up. */
const LINE_COUNTS = [46, 27, 15, 8, 4];

/** What someone takes at once: popular things first, and after the first one mostly things that go with it. */
export function fillBasket(random: SeededRandom, products: readonly DemoProduct[]): readonly BasketLine[] {
  const count = 1 + random.weighted([...LINE_COUNTS.keys()], (index) => LINE_COUNTS[index] ?? 0);
  const lines: BasketLine[] = [];
  for (let n = 0; n < count; n++) {
    const first = lines[0]?.product;
    const shelf = first !== undefined && random.chance(0.65) ? products.filter((p) => goesWith(p, first)) : products;
    const product = random.weighted(shelf, (p) => p.popularity ** 1.5);
    if (lines.some((line) => line.product === product)) continue;
    lines.push({
      product,
      variant: random.pick(product.variants),
      quantity: random.chance(0.14) ? random.between(2, 4) : 1,
    });
  }
  return lines;
}

function goesWith(product: DemoProduct, other: DemoProduct): boolean {
  return product.department === other.department;
}

export function weightOf(lines: readonly BasketLine[]): number {
  return lines.reduce((grams, { variant, quantity }) => grams + variant.weightGrams * quantity, 0);
}
