import type { Deps } from '../deps.ts';
import { listForStore, listPublished } from './list.ts';
import { moderate, reply } from './moderate.ts';
import type { ReviewService } from './review-service.ts';
import { watchProduct, watchStore } from './watch.ts';
import { mine, remove, write } from './write.ts';

export function createReviewService(deps: Deps): ReviewService {
  return {
    list: async (actor, input) => listPublished(deps, actor, input),
    mine: async (actor, input) => mine(deps, actor, input),
    write: async (actor, input) => write(deps, actor, input),
    remove: async (actor, input) => remove(deps, actor, input),
    watch: async (actor, input) => watchProduct(deps, actor, input),
    watchStore: async (actor) => watchStore(deps, actor),
    listForStore: async (actor, input) => listForStore(deps, actor, input),
    moderate: async (actor, input) => moderate(deps, actor, input),
    reply: async (actor, input) => reply(deps, actor, input),
  };
}
