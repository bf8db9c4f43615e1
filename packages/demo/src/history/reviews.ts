import type { OrderImport, ReviewImport } from '@pushcart/services/import';
import type { DemoProduct } from '../catalogue/catalogue.ts';
import { composeReview, type Stars } from '../catalogue/reviews/review.ts';
import type { SeededRandom } from './random.ts';

const DAY_MS = 86_400_000;
const REVIEWS_SHARE = 0.3;

/** What a review is about, as far as it matters to the review. */
export type Reviewed = Pick<DemoProduct, 'slug' | 'department' | 'quality'>;

/** Writes what buyers said some days after their parcels came, each about a thing once. */
export function createReviewer(random: SeededRandom, productOf: (sku: string) => Reviewed | undefined, now: Date) {
  const written = new Set<string>();
  const about = (order: OrderImport, deliveredAt: Date, sku: string): ReviewImport | null => {
    const product = productOf(sku);
    const createdAt = new Date(deliveredAt.getTime() + random.between(1, 12 * 24) * (DAY_MS / 24));
    if (product === undefined || createdAt > now || !random.chance(REVIEWS_SHARE)) return null;
    const id = `${order.email} ${product.slug}`;
    if (written.has(id)) return null;
    written.add(id);
    return reviewOf(random, product, order, createdAt);
  };
  return (orders: readonly OrderImport[]): readonly ReviewImport[] =>
    orders.flatMap((order) => {
      const deliveredAt = order.history.find(({ status }) => status === 'delivered')?.at;
      return deliveredAt === undefined ? [] : order.lines.flatMap(({ sku }) => about(order, deliveredAt, sku) ?? []);
    });
}

function reviewOf(random: SeededRandom, product: Reviewed, order: OrderImport, createdAt: Date): ReviewImport {
  const rating = starsAround(random, product.quality);
  const { title, body } = composeReview(product.department, rating, order.locale, random.next);
  return {
    slug: product.slug,
    authorName: shortName(order),
    rating,
    title,
    body,
    locale: order.locale,
    createdAt,
    email: order.email,
  };
}

/** Stars scattered around the product's quality: the sum of three dice is near enough to a bell. */
function starsAround(random: SeededRandom, quality: number): Stars {
  const noise = random.next() + random.next() + random.next() - 1.5;
  const stars = Math.min(5, Math.max(1, Math.round(quality + noise * 1.6)));
  return stars as Stars;
}

/** As shops show buyers: "Mina K.", 陈**. */
function shortName({ address: { name }, locale }: OrderImport): string {
  if (locale === 'zh-CN') return `${name.slice(0, 1)}**`;
  const [given = name, family = ''] = name.split(' ');
  return family === '' ? given : `${given} ${family.slice(0, 1)}.`;
}
