import { AUDIT_ACTIONS, type AuditEntry, isAuditAction, isId, maskName } from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { findAbouts } from './find-abouts.ts';

type Names = ReadonlyMap<string, string>;
type StoredEntry = Pick<
  Prisma.AuditEntryGetPayload<object>,
  'id' | 'at' | 'actorId' | 'action' | 'subject' | 'details'
>;

/** Entries as people read them: with the names of who did it, of the key that did it for them, and of what it was done to. */
export async function readEntries(
  { db, personalData }: Pick<Deps, 'db' | 'personalData'>,
  storeId: string,
  rows: readonly StoredEntry[],
): Promise<readonly AuditEntry[]> {
  const facts = rows.map((row) => ({ ...row, details: factsOf(row.details) }));
  const [people, keys, abouts] = await Promise.all([
    namesOf({ db, personalData }, storeId, facts),
    keyNames({ db }, storeId, facts),
    findAbouts(db, storeId, facts),
  ]);
  return facts.map(({ id, at, actorId, action, subject, details: noted }) => {
    const name = actorId === null ? undefined : people.get(actorId);
    const colleague = colleagueOf({ action, subject });
    const called = colleague === null ? undefined : people.get(colleague);
    const { apiKey, ...rest } = noted;
    const keyName = typeof apiKey === 'string' ? keys.get(apiKey) : undefined;
    return {
      id: String(id),
      at,
      actor: actorId === null || name === undefined ? null : { accountId: actorId, name },
      apiKey: keyName === undefined ? null : { id: apiKey as string, name: keyName },
      action,
      subject,
      about:
        colleague === null || called === undefined
          ? (abouts.get(String(id)) ?? null)
          : { kind: 'colleague', accountId: colleague, name: called },
      details: keyName === undefined ? noted : rest,
    };
  });
}

/** The account that somebody did something to who works, or worked, in the store. */
function colleagueOf({ action, subject }: Pick<StoredEntry, 'action' | 'subject'>): string | null {
  return isAuditAction(action) && AUDIT_ACTIONS[action] === 'colleague' && isId(subject) ? subject : null;
}

/** Also of an entry that somebody changed past `recordAudit`. */
function factsOf(details: unknown): Readonly<Record<string, unknown>> {
  return typeof details === 'object' && !Array.isArray(details) ? { ...details } : {};
}

/** Colleagues are called as the list of staff calls them, all others by a short form; who was erased has no name. */
async function namesOf(
  { db, personalData }: Pick<Deps, 'db' | 'personalData'>,
  storeId: string,
  rows: readonly Pick<StoredEntry, 'actorId' | 'action' | 'subject'>[],
): Promise<Names> {
  const ids = new Set(rows.flatMap((row) => [row.actorId ?? [], colleagueOf(row) ?? []].flat()));
  const accounts = await db.account.findMany({
    where: { id: { in: [...ids] }, erasedAt: null },
    select: { id: true, name: true, staff: { where: { storeId }, select: { role: true } } },
  });
  return new Map(
    accounts.map(({ id, name: sealed, staff }) => {
      const name = personalData.open({ table: 'accounts', column: 'name', id }, sealed);
      return [id, staff.length > 0 ? name : maskName(name)];
    }),
  );
}

async function keyNames(
  { db }: Pick<Deps, 'db'>,
  storeId: string,
  rows: readonly { readonly details: Readonly<Record<string, unknown>> }[],
): Promise<Names> {
  const ids = new Set(rows.flatMap(({ details }) => (typeof details.apiKey === 'string' ? details.apiKey : [])));
  if (ids.size === 0) return new Map();
  const keys = await db.apiKey.findMany({
    where: { storeId, id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(keys.map(({ id, name }) => [id, name]));
}
