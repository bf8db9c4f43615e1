import { type Actor, type FlashSaleView, topics } from '@pushcart/domain';
import { quoteOf } from '../checkout/quote.ts';
import { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import type { LiveTopic } from '../live-topic.ts';
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
    get: async (actor, { saleId }) => readSale(deps.db, actor.storeId, deps.clock.now(), saleId),
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

function listShown({ db, clock }: Deps, actor: Actor): Promise<readonly FlashSaleView[]> {
  const now = clock.now();
  const since = new Date(now.getTime() - SHOWN_AFTERWARDS_MS);
  return readSales(db, actor.storeId, now, Prisma.sql`sale.cancelled_at IS NULL AND sale.ends_at > ${since}`);
}

async function watch(
  { db, clock }: Deps,
  actor: Actor,
  { saleId }: { saleId: string },
): Promise<LiveTopic<FlashSaleView>> {
  const { id } = await readSale(db, actor.storeId, clock.now(), saleId);
  return {
    topics: [topics.flashSale(id)],
    kind: 'state',
    snapshot: () => readSale(db, actor.storeId, clock.now(), id),
    // How a sale goes is public.
    mayWatch: async () => true,
  };
}
