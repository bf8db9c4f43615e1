import {
  type Actor,
  DomainError,
  type ImportError,
  type ImportStatus,
  type ImportView,
  isId,
  MAX_IMPORT_PART,
  MAX_IMPORT_PARTS,
  requirePermission,
  requireText,
} from '@pushcart/domain';
import { recordAudit } from '../../audit/record.ts';
import type { Prisma, Reader, Transaction } from '../../db/client.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { tellCatalog } from '../administration/tell-catalog.ts';

export type ImportRow = Prisma.ProductImportGetPayload<object>;
/** While one worker is at a file, others leave it alone. When that worker dies, it is due again after this. */
export const LEASE_MS = 30_000;
/** As long as a file waits to be whole, or to be brought in. */
const KEPT_MS = 7 * 24 * 3_600_000;
const SHOWN = 20;
const NOTHING_DONE = { done: 0, donePlace: 0, created: 0, updated: 0, unchanged: 0, refused: 0, errors: [] };

export async function createImport(
  deps: Deps,
  actor: Actor,
  { fileName, key }: { fileName: string; key: string },
): Promise<ImportView> {
  requirePermission(actor, 'catalog.write');
  const { storeId, account } = actor;
  const name = requireText('fileName', fileName, { max: 200 });
  return once(deps, actor, 'import.create', key, { fileName }, async (tx) => {
    const row = await tx.productImport.create({
      data: {
        id: deps.random.uuid(),
        storeId,
        accountId: account.id,
        sessionId: account.sessionId,
        fileName: name,
        createdAt: deps.clock.now(),
        dueAt: keptUntil(deps.clock.now()),
      },
    });
    return toView(row);
  });
}

export async function addPart(
  deps: Deps,
  actor: Actor,
  { importId, position, text }: { importId: string; position: number; text: string },
): Promise<void> {
  requirePermission(actor, 'catalog.write');
  const isRight = Number.isInteger(position) && position >= 0 && position < MAX_IMPORT_PARTS;
  if (!isRight || text.length > MAX_IMPORT_PART) {
    throw new DomainError('INVALID_INPUT', `A file comes in ${MAX_IMPORT_PARTS} parts at most.`, { field: 'position' });
  }
  await inTransaction(deps, async (tx) => {
    await lockImport(tx, actor.storeId, importId, 'uploading');
    const where = { importId_position: { importId, position } };
    await tx.productImportPart.upsert({ where, create: { importId, position, text }, update: { text } });
  });
}

export async function checkImport(deps: Deps, actor: Actor, input: { importId: string }): Promise<ImportView> {
  return begin(deps, actor, input, { from: 'uploading', to: 'checking' });
}

export async function runImport(deps: Deps, actor: Actor, input: { importId: string }): Promise<ImportView> {
  return begin(deps, actor, input, { from: 'checked', to: 'running' });
}

async function begin(
  deps: Deps,
  actor: Actor,
  { importId }: { importId: string },
  { from, to }: { from: ImportStatus; to: 'checking' | 'running' },
): Promise<ImportView> {
  requirePermission(actor, 'catalog.write');
  return inTransaction(deps, async (tx) => {
    await lockImport(tx, actor.storeId, importId, from);
    if (from === 'uploading') await requireWhole(tx, importId);
    const row = await saveImport(tx, importId, { ...NOTHING_DONE, status: to, dueAt: deps.clock.now() });
    await recordAudit(deps, tx, actor, `import.${to}`, importId, { fileName: row.fileName });
    return toView(row);
  });
}

/** A part that was lost on its way would make one row of two halves. */
async function requireWhole(tx: Transaction, importId: string): Promise<void> {
  const where = { importId };
  const { _count, _max } = await tx.productImportPart.aggregate({ where, _count: true, _max: { position: true } });
  if (_count === (_max.position ?? -1) + 1) return;
  throw new DomainError('IMPORT_NOT_READY', 'A part of this file is missing. Send it again.');
}

/** When a file for which nobody does anything more is given up. */
export function keptUntil(now: Date): Date {
  return new Date(now.getTime() + KEPT_MS);
}

/** Its rows are tidied away later. */
export async function giveUp(tx: Transaction, importId: string, error: ImportError, now: Date): Promise<void> {
  const failed = { ...NOTHING_DONE, status: 'failed', total: 0, rest: '', errors: [{ ...error }] };
  await saveImport(tx, importId, { ...failed, dueAt: now });
}

/** Writes how far a file is and tells desks. */
export async function saveImport(
  tx: Transaction,
  importId: string,
  data: Prisma.ProductImportUpdateInput,
): Promise<ImportRow> {
  const row = await tx.productImport.update({ where: { id: importId }, data: { ...data, version: { increment: 1 } } });
  await tellCatalog(tx, row.storeId, { subject: 'import', id: row.id, version: Number(row.version) });
  return row;
}

async function lockImport(tx: Transaction, storeId: string, importId: string, status: ImportStatus): Promise<void> {
  const { status: known } = await findImport(tx, storeId, importId);
  const { count } = await tx.productImport.updateMany({ where: { id: importId, status }, data: { status } });
  if (count === 0) throw new DomainError('IMPORT_NOT_READY', `This file is ${known}, not ${status}.`);
}

export async function getImport(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { importId }: { importId: string },
): Promise<ImportView> {
  requirePermission(actor, 'catalog.write');
  return toView(await findImport(db, actor.storeId, importId));
}

export async function listImports({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<readonly ImportView[]> {
  requirePermission(actor, 'catalog.write');
  const rows = await db.productImport.findMany({
    where: { storeId: actor.storeId },
    orderBy: { createdAt: 'desc' },
    take: SHOWN,
  });
  return rows.map(toView);
}

async function findImport(db: Reader, storeId: string, id: string): Promise<ImportRow> {
  const row = isId(id) ? await db.productImport.findFirst({ where: { id, storeId } }) : null;
  if (row === null) throw new DomainError('NOT_FOUND', 'There is no such import.');
  return row;
}

function toView(row: ImportRow): ImportView {
  const { id, fileName, total, done, created, updated, unchanged, refused, createdAt } = row;
  return {
    id,
    fileName,
    status: row.status as ImportStatus,
    total,
    done,
    created,
    updated,
    unchanged,
    refused,
    errors: row.errors as unknown as readonly ImportError[],
    version: Number(row.version),
    createdAt,
  };
}
