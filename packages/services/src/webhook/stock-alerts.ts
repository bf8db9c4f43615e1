import { type PublicEvent, type StockState, stockAlert, stockState, type WebhookStock } from '@pushcart/domain';
import type { LogEvent } from '@pushcart/realtime';
import type { ClientBase } from 'pg';

interface Seen {
  readonly event: LogEvent;
  readonly told: PublicEvent;
  readonly level: WebhookStock;
}

/** What changes of levels tell beside themselves: which have become low, and of which there is something again. Keeps how each stands. */
export async function stockAlerts(
  tx: ClientBase,
  told: readonly { readonly event: LogEvent; readonly told: PublicEvent }[],
): Promise<readonly { readonly event: LogEvent; readonly told: PublicEvent }[]> {
  const changes: Seen[] = told.flatMap((one) =>
    one.told.type === 'stock.changed' ? [{ ...one, level: one.told.data as WebhookStock }] : [],
  );
  if (changes.length === 0) return [];
  const states = await readStates(tx, changes);
  const alerts = changes.flatMap(({ event, told: change, level }) => {
    const now = stockState(level);
    const type = stockAlert(states.get(change.entity), now);
    states.set(change.entity, now);
    return type === null ? [] : [{ event, told: { ...change, type } }];
  });
  await keepStates(tx, changes, states);
  return alerts;
}

async function readStates(tx: ClientBase, changes: readonly Seen[]): Promise<Map<string, StockState>> {
  const { rows } = await tx.query<{ entity: string; state: StockState }>(
    `SELECT 'stock:' || variant_id || ':' || warehouse_id AS entity, state FROM webhook_stock_states
     WHERE (variant_id, warehouse_id) IN (SELECT * FROM unnest($1::uuid[], $2::uuid[]))`,
    [changes.map(({ level }) => level.variantId), changes.map(({ level }) => level.warehouseId)],
  );
  return new Map(rows.map(({ entity, state }) => [entity, state]));
}

async function keepStates(
  tx: ClientBase,
  changes: readonly Seen[],
  states: ReadonlyMap<string, StockState>,
): Promise<void> {
  const levels = [...new Map(changes.map(({ told, level }) => [told.entity, level]))];
  await tx.query(
    `INSERT INTO webhook_stock_states (variant_id, warehouse_id, state)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[]) ORDER BY 1, 2
     ON CONFLICT (variant_id, warehouse_id) DO UPDATE SET state = excluded.state`,
    [
      levels.map(([, level]) => level.variantId),
      levels.map(([, level]) => level.warehouseId),
      levels.map(([entity]) => states.get(entity)),
    ],
  );
}
