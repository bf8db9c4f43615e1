import { createPushcart, newGuest, type Pushcart, type RouterOutputs } from '@pushcart/client';
import { WebSocket } from 'ws';
import { createMeter } from '../populate/meter.ts';
import type { Case, RecsSet } from './read-set.ts';
import { guestOf, type RecsShop } from './recs-shop.ts';

export interface Answer {
  readonly query_id: string;
  readonly results: readonly string[];
  readonly ms: number;
}

const PLACES = 30;
const AT_ONCE = 2;

type Recommendations = RouterOutputs['recommend']['forYou'];

/** Asks the shop, as its clients do, what it recommends in each case. */
export async function askCases(
  shop: RecsShop,
  { shoppers, cases }: RecsSet,
  { onlyNew, progress }: { onlyNew: boolean; progress: (text: string) => void },
): Promise<readonly Answer[]> {
  const products = await productIds(shop);
  const wasBought = shoppers.some(({ deeds }) => deeds.some(({ kind }) => kind === 'buy'));
  const meter = createMeter('Cases', cases.length, progress);
  const answers: Answer[] = [];
  const waiting = [...cases];
  const ask = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { id, items } = next;
      const known = items.flatMap((item) => products.get(item) ?? []);
      const guest = items.length === 0 ? guestOf(id) : newGuest();
      const client = createPushcart({ url: shop.url, guest, WebSocket });
      const startedAt = performance.now();
      const found = await answerTo(client, next, { known, wasBought, onlyNew });
      const ms = performance.now() - startedAt;
      await client.close();
      answers.push({ query_id: id, results: found.items.flatMap((one) => shop.items.get(one.product.slug) ?? []), ms });
      meter.add(1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  return answers;
}

/** What goes with an item that is bought, what follows a session's clicks, else what suits the shopper. */
function answerTo(
  client: Pushcart,
  { items }: Case,
  { known, wasBought, onlyNew }: { known: readonly string[]; wasBought: boolean; onlyNew: boolean },
): Promise<Recommendations> {
  const [first] = known;
  if (wasBought && first !== undefined) {
    return client.recommend.forProduct.query({ productId: first, kind: 'bought-together', limit: PLACES });
  }
  const recent = known.toReversed().slice(0, PLACES);
  return client.recommend.forYou.query({ limit: PLACES, onlyNew, ...(items.length === 0 ? {} : { recent }) });
}

/** Ids of all products by item, from the shop's list. */
async function productIds({ url, items }: RecsShop): Promise<ReadonlyMap<string, string>> {
  const client = createPushcart({ url, guest: newGuest(), WebSocket });
  const ids = new Map<string, string>();
  let cursor: string | null = null;
  do {
    const page: RouterOutputs['catalog']['list'] = await client.catalog.list.query({
      sort: 'newest',
      limit: 60,
      ...(cursor === null ? {} : { cursor }),
    });
    for (const { id, slug } of page.items) ids.set(items.get(slug) ?? slug, id);
    cursor = page.nextCursor;
  } while (cursor !== null);
  await client.close();
  return ids;
}
