import { type Actor, type FlashSaleView, topics } from '@pushcart/domain';
import { quoteOf } from '../checkout/quote.ts';
import { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import type { LiveTopic } from '../live-topic.ts';
import { marketOf } from '../market/current-market.ts';
import { admitDue } from './admit.ts';
import { entries, leave, watchEntry } from './entries.ts';
import type { FlashSaleService } from './flash-sale-service.ts';
import { loadFlashTerms, placedFrom } from './flash-terms.ts';
import { join } from './join.ts';
import { cancel, create, edit, listForStore } from './manage.ts';
import { readSale, readSales } from './read-sales.ts';

const SHOWN_AFTERWARDS_MS = 3_600_000;

export function createFlashSaleService(deps: Deps): FlashSaleService {
  return {
    list: (actor) => listShown(deps, actor),
    get: async (actor, { saleId }) => readShown(deps, actor, saleId),
    watch: async (actor, input) => watch(deps, actor, input),
    quote: async (actor, input) => {
      const terms = await loadFlashTerms(deps, actor, input);
      return quoteOf(terms, input, placedFrom(terms, deps.clock.now()));
    },
    join: async (actor, input) => join(deps, actor, input),
    entries: async (actor, input) => entries(deps, actor, input),
    watchEntry: async (actor, input) => watchEntry(deps, actor, input),
    leave: async (actor, input) => leave(deps, actor, input),
    listForStore: async (actor) => listForStore(deps, actor),
    create: async (actor, input) => create(deps, actor, input),
    edit: async (actor, input) => edit(deps, actor, input),
    cancel: async (actor, input) => cancel(deps, actor, input),
    admitDue: () => admitDue(deps),
  };
}

async function listShown({ db, clock }: Deps, actor: Actor): Promise<readonly FlashSaleView[]> {
  const now = clock.now();
  const since = new Date(now.getTime() - SHOWN_AFTERWARDS_MS);
  const isShown = Prisma.sql`sale.cancelled_at IS NULL AND sale.ends_at > ${since}`;
  return readSales(db, actor.storeId, now, isShown, await marketOf(db, actor));
}

async function readShown({ db, clock }: Deps, actor: Actor, saleId: string): Promise<FlashSaleView> {
  return readSale(db, actor.storeId, clock.now(), saleId, await marketOf(db, actor));
}

async function watch(deps: Deps, actor: Actor, { saleId }: { saleId: string }): Promise<LiveTopic<FlashSaleView>> {
  const { id } = await readShown(deps, actor, saleId);
  return {
    // A rate that moves changes the prices in its currency.
    topics: [topics.flashSale(id), topics.storeMarkets(actor.storeId)],
    kind: 'state',
    snapshot: () => readShown(deps, actor, id),
    // How a sale goes is public.
    mayWatch: async () => true,
  };
}
