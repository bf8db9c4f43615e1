import { isId, requirePermission } from '@pushcart/domain';
import { Prisma } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import type { BundleService } from '../bundle-service.ts';
import { readBundle, readBundles } from './read-bundles.ts';
import { setBundle } from './set-bundle.ts';

export function createBundleService(deps: Deps): BundleService {
  return {
    get: async (actor, { variantId }) => {
      requirePermission(actor, 'catalog.write');
      return isId(variantId) ? readBundle(deps.db, actor.storeId, variantId) : null;
    },
    ofProduct: async (actor, { productId }) => {
      requirePermission(actor, 'catalog.write');
      if (!isId(productId)) return [];
      return readBundles(deps.db, actor.storeId, Prisma.sql`variant.product_id = ${productId}::uuid`);
    },
    set: (actor, input) => setBundle(deps, actor, input),
  };
}
