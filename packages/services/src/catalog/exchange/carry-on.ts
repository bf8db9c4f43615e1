import { doDue } from '../../db/claimed-work.ts';
import { Prisma, type Transaction } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { giveUp, type ImportRow, LEASE_MS } from './imports.ts';
import { readOn } from './read-on.ts';
import { forgetRows } from './stored-rows.ts';
import { takeBatch } from './take-batch.ts';

/** As long as one worker stays at a file before it lets others have a turn. */
const TURN_MS = 10_000;

const WAITING = {
  table: Prisma.sql`product_imports`,
  dueAt: Prisma.sql`due_at`,
  waits: Prisma.sql`true`,
};

/** Goes on with files that are to be read and checked, brought in, or tidied away. Returns how many it was at. */
export async function carryOn(deps: Deps): Promise<number> {
  return doDue(deps, WAITING, (id) => takeTurn(deps, id));
}

async function takeTurn(deps: Deps, importId: string): Promise<boolean> {
  const endsAt = Date.now() + TURN_MS;
  while (await inTransaction(deps, (tx) => takeStep(deps, tx, importId))) {
    if (Date.now() < endsAt) continue;
    await deps.db.productImport.updateMany({
      where: { id: importId, dueAt: { not: null } },
      data: { dueAt: deps.clock.now() },
    });
    return true;
  }
  return true;
}

/** A little of it, and how far the file is with that, in one transaction: whoever goes on begins behind it. Says whether to go on. */
async function takeStep(deps: Deps, tx: Transaction, importId: string): Promise<boolean> {
  const row = await lockImport(tx, importId);
  switch (row.status) {
    case 'checking':
      return (await readOn(deps, tx, row)) || takeBatch(deps, tx, row);
    case 'running':
      return takeBatch(deps, tx, row);
    case 'done':
    case 'failed':
      return tidyAway(tx, row);
    default:
      return giveUpWaiting(deps, tx, row);
  }
}

async function lockImport(tx: Transaction, importId: string): Promise<ImportRow> {
  await tx.$executeRaw`SELECT 1 FROM product_imports WHERE id = ${importId}::uuid FOR UPDATE`;
  return tx.productImport.findUniqueOrThrow({ where: { id: importId } });
}

/** It has waited for staff as long as it may, unless it was checked only now, by another worker. */
async function giveUpWaiting({ clock }: Deps, tx: Transaction, { id, dueAt }: ImportRow): Promise<boolean> {
  const now = clock.now();
  if (dueAt === null || dueAt.getTime() > now.getTime() + LEASE_MS) return false;
  await giveUp(tx, id, { line: 1, column: null, problem: 'expired' }, now);
  return true;
}

/** Nobody is told: what a file came to has been said. */
async function tidyAway(tx: Transaction, { id, dueAt }: ImportRow): Promise<boolean> {
  if (dueAt === null) return false;
  await tx.productImportPart.deleteMany({ where: { importId: id } });
  if (await forgetRows(tx, id)) return true;
  await tx.productImport.update({ where: { id }, data: { dueAt: null } });
  return false;
}
