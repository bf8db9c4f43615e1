import type { Deps } from '../deps.ts';
import { adjust } from './adjust.ts';
import { readAllocation, setAllocation } from './allocation.ts';
import { count } from './count.ts';
import { queueDigests, readDigest, setDigest } from './digest.ts';
import { findSkus } from './find-skus.ts';
import type { InventoryService } from './inventory-service.ts';
import { readLedger } from './ledger.ts';
import { listInventory } from './list.ts';
import { movements } from './movements.ts';
import { receive } from './receive.ts';
import { releaseExpired } from './release-expired.ts';
import { setCaps } from './set-caps.ts';
import { setPromise } from './set-promise.ts';
import { setThreshold } from './set-threshold.ts';
import { transfer } from './transfer.ts';
import { createWarehouse, editWarehouse, listWarehouses, removeWarehouse } from './warehouses.ts';
import { watchStore, watchVariants } from './watch-stock.ts';

export function createInventoryService(deps: Deps): InventoryService {
  return {
    watchVariants: (actor, input) => watchVariants(deps, actor, input),
    list: (actor, input) => listInventory(deps, actor, input),
    movements: (actor, input) => movements(deps, actor, input),
    adjust: (actor, input) => adjust(deps, actor, input),
    count: (actor, input) => count(deps, actor, input),
    receive: (actor, input) => receive(deps, actor, input),
    transfer: (actor, input) => transfer(deps, actor, input),
    setCaps: (actor, input) => setCaps(deps, actor, input),
    setPromise: (actor, input) => setPromise(deps, actor, input),
    setThreshold: (actor, input) => setThreshold(deps, actor, input),
    ledger: (actor, input) => readLedger(deps, actor, input),
    findSkus: (actor, input) => findSkus(deps, actor, input),
    allocation: (actor) => readAllocation(deps, actor),
    setAllocation: (actor, input) => setAllocation(deps, actor, input),
    digest: (actor) => readDigest(deps, actor),
    setDigest: (actor, input) => setDigest(deps, actor, input),
    sendDigests: () => queueDigests(deps),
    warehouses: (actor) => listWarehouses(deps, actor),
    createWarehouse: (actor, input) => createWarehouse(deps, actor, input),
    editWarehouse: (actor, input) => editWarehouse(deps, actor, input),
    removeWarehouse: (actor, input) => removeWarehouse(deps, actor, input),
    watchStore: (actor) => watchStore(deps, actor),
    releaseExpired: () => releaseExpired(deps),
  };
}
