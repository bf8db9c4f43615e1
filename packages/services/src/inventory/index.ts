import type { Deps } from '../deps.ts';
import { adjust } from './adjust.ts';
import type { InventoryService } from './inventory-service.ts';
import { listInventory } from './list.ts';
import { movements } from './movements.ts';
import { releaseExpired } from './release-expired.ts';
import { watchStore, watchVariants } from './watch-stock.ts';

export function createInventoryService(deps: Deps): InventoryService {
  return {
    watchVariants: (actor, input) => watchVariants(deps, actor, input),
    list: (actor, input) => listInventory(deps, actor, input),
    movements: (actor, input) => movements(deps, actor, input),
    adjust: (actor, input) => adjust(deps, actor, input),
    watchStore: (actor) => watchStore(deps, actor),
    releaseExpired: () => releaseExpired(deps),
  };
}
