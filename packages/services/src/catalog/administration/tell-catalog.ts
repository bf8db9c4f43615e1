import { type CatalogChanged, topics } from '@pushcart/domain';
import type { Transaction } from '../../db/client.ts';
import { append } from '../../db/transaction.ts';

/** Tells desks what of the catalogue to read again. */
export async function tellCatalog(
  tx: Transaction,
  storeId: string,
  changed: Omit<CatalogChanged, 'type'>,
): Promise<void> {
  const payload: CatalogChanged = { type: 'catalog.changed', ...changed };
  const { id: key, version } = changed;
  await append(tx, [{ topic: topics.storeCatalog(storeId), key, version, type: payload.type, payload }]);
}
