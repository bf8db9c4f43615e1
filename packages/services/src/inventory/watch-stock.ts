import {
  type Actor,
  DomainError,
  type InventoryRow,
  isId,
  requirePermission,
  type StockLevelView,
  topics,
} from '@pushcart/domain';
import { stockLevel } from '../catalog/product-json.ts';
import type { Deps } from '../deps.ts';
import { stillMay } from '../identity/renew-actor.ts';
import type { LiveTopic } from '../live-topic.ts';
import { readShortest } from './list.ts';

const MAX_WATCHED_VARIANTS = 200;
const SNAPSHOT_LEVELS = 200;

/** Live stock of variants of the actor's store; one that is not there is not found, and nothing is watched. */
export async function watchVariants(
  { db }: Deps,
  actor: Actor,
  input: { variantIds: readonly string[] },
): Promise<LiveTopic<readonly StockLevelView[]>> {
  const variantIds = [...new Set(input.variantIds.map((id) => id.toLowerCase()))];
  if (variantIds.length === 0 || variantIds.length > MAX_WATCHED_VARIANTS) {
    throw new DomainError('INVALID_INPUT', `Watch 1 to ${MAX_WATCHED_VARIANTS} variants at once.`, {
      field: 'variantIds',
    });
  }
  const known = variantIds.every(isId)
    ? await db.variant.count({ where: { id: { in: variantIds }, storeId: actor.storeId } })
    : 0;
  if (known !== variantIds.length) throw new DomainError('NOT_FOUND', 'There is no such variant.');
  return {
    topics: variantIds.map(topics.variant),
    kind: 'state',
    snapshot: () => readLevels({ db }, variantIds),
    // Stock is public.
    mayWatch: async () => true,
  };
}

async function readLevels({ db }: Pick<Deps, 'db'>, variantIds: readonly string[]): Promise<readonly StockLevelView[]> {
  const rows = await db.$queryRaw<{ level: StockLevelView }[]>`
    SELECT ${stockLevel} AS level FROM sellable_levels level WHERE level.variant_id = ANY (${[...variantIds]}::uuid[])
    ORDER BY level.variant_id, level.warehouse_id`;
  return rows.map(({ level }) => level);
}

/** Every stock change of the store; the snapshot is the levels that are shortest. */
export async function watchStore(deps: Deps, actor: Actor): Promise<LiveTopic<readonly InventoryRow[]>> {
  requirePermission(actor, 'stock.read');
  return {
    topics: [topics.storeStock(actor.storeId)],
    kind: 'state',
    snapshot: () => readShortest(deps, actor.storeId, SNAPSHOT_LEVELS),
    mayWatch: () => stillMay(deps, actor, 'stock.read'),
  };
}
