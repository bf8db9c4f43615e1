import type { ProductImport } from '@pushcart/services/import';
import type { DemoCatalogue, DemoProduct, DemoVariant } from '../catalogue/catalogue.ts';
import { createRandom, type SeededRandom } from '../history/random.ts';
import type { Reviewed } from '../history/reviews.ts';
import { toProductImport } from '../store-import.ts';
import { series } from './series.ts';
import { createShelf, dealRanks, type Shelf } from './zipf.ts';

/** What a basket needs to know of a product. */
export interface Offer extends Reviewed {
  readonly variants: readonly Pick<DemoVariant, 'sku' | 'price'>[];
}

/** Any number of products, made of the catalogue's: the originals first, then series of each. */
export interface Assortment {
  readonly count: number;
  /** Products `from` to `to`, the latter not included. */
  products(from: number, to: number): readonly ProductImport[];
  readonly offers: readonly Offer[];
  /** Numbers of products by how they sell; `like` are those of the same department. */
  readonly all: Shelf;
  like(offer: Offer): Shelf;
}

const DAY_MS = 86_400_000;
/** Units on the shelf even of what hardly sells. */
const LEAST_STOCK = 8;

export function createAssortment(catalogue: DemoCatalogue, count: number, seed: number, now: Date): Assortment {
  const ranks = dealRanks(createRandom(seed), count);
  const originals = catalogue.products;
  const originalOf = (index: number): DemoProduct => {
    const original = originals[index % originals.length];
    if (original === undefined) throw new Error('The catalogue is empty.');
    return original;
  };
  const make = (index: number): DemoProduct => {
    const random = createRandom(seed + 1 + index);
    const inSeries = Math.floor(index / originals.length);
    const product = inSeries === 0 ? originalOf(index) : ofSeries(originalOf(index), inSeries - 1, random);
    return { ...product, variants: product.variants.map((variant) => stocked(variant, ranks[index] ?? 0, random)) };
  };

  const offers = Array.from({ length: count }, (_, index): Offer => {
    const { slug, department, quality, variants } = make(index);
    return { slug, department, quality, variants: variants.map(({ sku, price }) => ({ sku, price })) };
  });
  const indexes = offers.map((_, index) => index);
  const shelves = new Map(
    [...new Set(offers.map(({ department }) => department))].map((department) => [
      department,
      createShelf(
        indexes.filter((index) => offers[index]?.department === department),
        ranks,
      ),
    ]),
  );
  const all = createShelf(indexes, ranks);
  return {
    count,
    offers,
    all,
    like: ({ department }) => shelves.get(department) ?? all,
    products: (from, to) =>
      indexes.slice(from, to).map((index) => {
        const age = 370 + createRandom(seed - index).between(0, 700);
        const publishedAt = new Date(now.getTime() - age * DAY_MS);
        return toProductImport(make(index), catalogue.attributes, publishedAt, originalOf(index));
      }),
  };
}

/** The same thing by another maker's line: another name, another price. */
function ofSeries(original: DemoProduct, nth: number, random: SeededRandom): DemoProduct {
  const line = series[nth % series.length];
  if (line === undefined) throw new Error('There are no series.');
  const edition = Math.floor(nth / series.length) + 1;
  const suffix = edition === 1 ? '' : String(edition);
  const factor = 0.6 + random.next() * random.next() * 1.8;
  const priced = (amount: number) => Math.max(10, Math.round((amount * factor) / 10) * 10);
  const [en, zh] = line.name;
  return {
    ...original,
    slug: `${original.slug}-${line.code.toLowerCase()}${suffix}`,
    name: {
      en: `${original.name.en}, ${en} series${suffix && ` ${suffix}`}`,
      'zh-CN': `${original.name['zh-CN']} ${zh}系列${suffix}`,
    },
    brand: en,
    quality: Math.min(4.9, Math.max(2.5, original.quality + random.next() - 0.6)),
    variants: original.variants.map((variant) => ({
      ...variant,
      sku: `${variant.sku}-${line.code}${suffix}`,
      price: priced(variant.price),
      compareAtPrice: variant.compareAtPrice === null ? null : priced(variant.compareAtPrice) + 10,
    })),
  };
}

function stocked(variant: DemoVariant, rank: number, random: SeededRandom): DemoVariant {
  const plenty = (0.4 + random.next()) * (1 + 40 / (rank + 10));
  const units = (planned: number) => LEAST_STOCK + Math.round(planned * plenty);
  const { SZX, RTM } = variant.stock;
  return { ...variant, stock: { SZX: units(SZX), RTM: units(RTM) } };
}
