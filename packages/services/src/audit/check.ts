import { type Actor, type AuditCheck, type AuditFault, requirePermission } from '@pushcart/domain';
import { type Database, Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { linksOf } from './chain.ts';
import { readEntries } from './read-entries.ts';

/** So many a statement, far from its time limit. */
const PIECE = 20_000;

interface Piece {
  readonly last_id: bigint;
  readonly last_hash: string;
  readonly holding: number;
  readonly broken_id: bigint | null;
  readonly fault: AuditFault | null;
}

/** See `AuditService.check`. */
export async function checkAudit(deps: Pick<Deps, 'db' | 'personalData'>, actor: Actor): Promise<AuditCheck> {
  requirePermission(actor, 'audit.read');
  const { storeId } = actor;
  let holding = 0;
  let piece = await readPiece(deps.db, storeId, { last_id: 0n, last_hash: '' });
  while (piece !== undefined) {
    holding += piece.holding;
    const { broken_id: id, fault } = piece;
    if (id !== null && fault !== null) return { holding, broken: { entry: await readEntry(deps, storeId, id), fault } };
    piece = await readPiece(deps.db, storeId, piece);
  }
  return { holding, broken: null };
}

/** What of the next entries holds; undefined behind the last of them. */
async function readPiece(
  db: Pick<Database, '$queryRaw'>,
  storeId: string,
  { last_id, last_hash }: Pick<Piece, 'last_id' | 'last_hash'>,
): Promise<Piece | undefined> {
  const next = Prisma.sql`(
    SELECT * FROM audit_entries WHERE store_id = ${storeId}::uuid AND id > ${last_id} ORDER BY id LIMIT ${PIECE})`;
  const [piece] = await db.$queryRaw<Piece[]>`
    WITH link AS (${linksOf(next, last_hash)}),
      last AS (SELECT id, hash FROM link ORDER BY id DESC LIMIT 1),
      broken AS (SELECT id, fault FROM link WHERE fault IS NOT NULL ORDER BY id LIMIT 1)
    SELECT last.id AS last_id, encode(last.hash, 'hex') AS last_hash, broken.id AS broken_id, broken.fault,
      (SELECT count(*)::int FROM link WHERE broken.id IS NULL OR link.id < broken.id) AS holding
    FROM last LEFT JOIN broken ON true`;
  return piece;
}

async function readEntry(deps: Pick<Deps, 'db' | 'personalData'>, storeId: string, id: bigint) {
  const row = await deps.db.auditEntry.findUniqueOrThrow({ where: { id } });
  const [entry] = await readEntries(deps, storeId, [row]);
  if (entry === undefined) throw new Error(`Entry ${id} is gone.`);
  return entry;
}
