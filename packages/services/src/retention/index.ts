import type { Deps } from '../deps.ts';
import { deleteDeliveries } from './delete-deliveries.ts';
import { deleteGuestCarts } from './delete-guest-carts.ts';
import { deleteKeys } from './delete-keys.ts';
import { deletePairs } from './delete-pairs.ts';
import { deleteQueries } from './delete-queries.ts';
import type { RetentionService } from './retention-service.ts';

export function createRetentionService(deps: Deps): RetentionService {
  return {
    deleteKeys: (days) => deleteKeys(deps, days),
    deleteDeliveries: (days) => deleteDeliveries(deps, days),
    deleteGuestCarts: (days) => deleteGuestCarts(deps, days),
    deletePairs: () => deletePairs(deps),
    deleteQueries: (days) => deleteQueries(deps, days),
  };
}
