import { type ApiKeysChanged, topics } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { append } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';

/** Tells desks to read the list of keys again. */
export async function tellKeys({ clock }: Pick<Deps, 'clock'>, tx: Transaction, storeId: string): Promise<void> {
  const payload: ApiKeysChanged = { type: 'api-keys.changed' };
  const version = clock.now().getTime();
  await append(tx, [{ topic: topics.storeKeys(storeId), key: storeId, version, type: payload.type, payload }]);
}
