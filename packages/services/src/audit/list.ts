import { type Actor, type AuditEntry, actionsOf, isId, requirePermission } from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, type Page, requireLimit, toPage } from '../db/page.ts';
import type { Deps } from '../deps.ts';
import type { ListAudit } from './audit-service.ts';
import { readEntries } from './read-entries.ts';

const LIST = 'audit';

/** See `AuditService.list`. */
export async function listAudit(
  deps: Pick<Deps, 'db' | 'personalData'>,
  actor: Actor,
  input: ListAudit,
): Promise<Page<AuditEntry>> {
  requirePermission(actor, 'audit.read');
  const limit = requireLimit(input.limit);
  if (input.actorId !== undefined && !isId(input.actorId)) return { items: [], nextCursor: null };
  const rows = await deps.db.auditEntry.findMany({
    where: { AND: [{ storeId: actor.storeId }, ...conditionsOf(input)] },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const entries = await readEntries(deps, actor.storeId, rows);
  return toPage(entries, limit, { item: (entry) => entry, cursor: ({ id }) => encodeCursor(LIST, [id]) });
}

function conditionsOf(input: ListAudit): readonly Prisma.AuditEntryWhereInput[] {
  const { cursor, actorId, area, action, subject, since, until } = input;
  const conditions: Prisma.AuditEntryWhereInput[] = [];
  if (cursor !== undefined) {
    const [before = ''] = decodeCursor(LIST, cursor, [CURSOR_PART.integer]);
    conditions.push({ id: { lt: BigInt(before) } });
  }
  if (actorId !== undefined) conditions.push({ actorId });
  if (area !== undefined) conditions.push({ action: { in: [...actionsOf(area)] } });
  if (action !== undefined) conditions.push({ action });
  if (subject !== undefined) conditions.push({ subject });
  if (since !== undefined) conditions.push({ at: { gte: since } });
  if (until !== undefined) conditions.push({ at: { lt: until } });
  return conditions;
}
