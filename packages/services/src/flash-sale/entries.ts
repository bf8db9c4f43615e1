import {
  type Actor,
  DomainError,
  type FlashEntryStatus,
  type FlashEntryView,
  type FlashWait,
  isId,
  requireSignedIn,
  type SignedInActor,
  topics,
} from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { renewActor } from '../identity/renew-actor.ts';
import type { LiveTopic } from '../live-topic.ts';
import { type QueueRow, queueOf } from './queue-row.ts';

interface EntryRow extends QueueRow {
  readonly id: string;
  readonly sale_id: string;
  readonly quantity: number;
  readonly place: number;
  readonly status: string;
  readonly order_id: string | null;
  readonly order_number: number | null;
  readonly joined_at: Date;
}

export async function entries(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { saleId }: { saleId: string },
): Promise<readonly FlashEntryView[]> {
  requireSignedIn(actor);
  if (!isId(saleId)) return [];
  const rows = await readEntries(db, actor, Prisma.sql`entry.flash_sale_id = ${saleId}::uuid`);
  return rows.map(({ entry }) => entry);
}

export async function watchEntry(
  deps: Deps,
  actor: Actor,
  { entryId }: { entryId: string },
): Promise<LiveTopic<FlashWait>> {
  requireSignedIn(actor);
  const { entry } = await requireEntry(deps.db, actor, entryId);
  return {
    topics: [topics.flashSale(entry.saleId), topics.flashEntry(entry.id)],
    kind: 'state',
    snapshot: () => requireEntry(deps.db, actor, entryId),
    mayWatch: async () => (await renewActor(deps, actor)) !== null,
  };
}

export async function leave(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { entryId }: { entryId: string },
): Promise<FlashEntryView> {
  requireSignedIn(actor);
  await requireEntry(db, actor, entryId);
  await db.$executeRaw`
    UPDATE flash_entries entry SET status = 'left', draft = NULL, settled_at = ${clock.now()}
    FROM flash_sale_items item
    WHERE entry.id = ${entryId}::uuid AND entry.status = 'waiting' AND item.flash_sale_id = entry.flash_sale_id
      AND item.variant_id = entry.variant_id AND entry.place > coalesce(item.lost_to, 0)`;
  return (await requireEntry(db, actor, entryId)).entry;
}

export async function requireEntry(db: Reader, actor: SignedInActor, entryId: string): Promise<FlashWait> {
  const [wait] = isId(entryId) ? await readEntries(db, actor, Prisma.sql`entry.id = ${entryId}::uuid`) : [];
  if (wait === undefined) throw new DomainError('NOT_FOUND', 'There is no such place in a queue.');
  return wait;
}

async function readEntries(db: Reader, actor: SignedInActor, condition: Prisma.Sql): Promise<readonly FlashWait[]> {
  const rows = await db.$queryRaw<EntryRow[]>`
    SELECT entry.id, entry.flash_sale_id AS sale_id, entry.quantity, entry.place, entry.joined_at,
      CASE WHEN entry.status = 'waiting' AND entry.place <= item.lost_to THEN 'lost' ELSE entry.status END AS status,
      entry.order_id, placed.number AS order_number, item.variant_id, item.version, item.quota, item.sold, item.joined,
      item.admitted, item.lost_from, item.lost_to
    FROM flash_entries entry
    JOIN flash_sale_items item USING (flash_sale_id, variant_id)
    JOIN flash_sales sale ON sale.id = entry.flash_sale_id
    LEFT JOIN orders placed ON placed.id = entry.order_id
    WHERE sale.store_id = ${actor.storeId}::uuid AND entry.account_id = ${actor.account.id}::uuid AND ${condition}
    ORDER BY entry.joined_at DESC, entry.id DESC`;
  return rows.map((row) => ({ entry: entryOf(row), queue: queueOf(row) }));
}

function entryOf(row: EntryRow): FlashEntryView {
  const { order_id: id, order_number: number } = row;
  return {
    id: row.id,
    saleId: row.sale_id,
    variantId: row.variant_id,
    quantity: row.quantity,
    place: row.place,
    status: row.status as FlashEntryStatus,
    order: id === null || number === null ? null : { id, number },
    joinedAt: row.joined_at,
  };
}
