import type { Deps } from '../deps.ts';
import { adjust } from './adjust.ts';
import type { InventoryService } from './inventory-service.ts';
import { listInventory } from './list.ts';
import { movements } from './movements.ts';
import { receive } from './receive.ts';
import { releaseExpired } from './release-expired.ts';
import { setCaps } from './set-caps.ts';
import { transfer } from './transfer.ts';
import { createWarehouse, editWarehouse, listWarehouses, removeWarehouse } from './warehouses.ts';
import { watchStore, watchVariants } from './watch-stock.ts';

export function createInventoryService(deps: Deps): InventoryService {
  return {
    watchVariants: (actor, input) => watchVariants(deps, actor, input),
    list: (actor, input) => listInventory(deps, actor, input),
    movements: (actor, input) => movements(deps, actor, input),
    adjust: (actor, input) => adjust(deps, actor, input),
    receive: (actor, input) => receive(deps, actor, input),
    transfer: (actor, input) => transfer(deps, actor, input),
    setCaps: (actor, input) => setCaps(deps, actor, input),
    warehouses: (actor) => listWarehouses(deps, actor),
    createWarehouse: (actor, input) => createWarehouse(deps, actor, input),
    editWarehouse: (actor, input) => editWarehouse(deps, actor, input),
    removeWarehouse: (actor, input) => removeWarehouse(deps, actor, input),
    watchStore: (actor) => watchStore(deps, actor),
    releaseExpired: () => releaseExpired(deps),
  };
}
