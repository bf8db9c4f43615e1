import type { ImportColumn } from '@pushcart/domain';
import type { Transaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { readAttributes } from '../administration/attributes.ts';
import { giveUp, type ImportRow, LEASE_MS, saveImport } from './imports.ts';
import { readSlice } from './read-slice.ts';
import { storeRows } from './stored-rows.ts';

/** Reads the next part of a file into rows. Says whether there was one, or the file cannot be read. */
export async function readOn({ clock }: Pick<Deps, 'clock'>, tx: Transaction, row: ImportRow): Promise<boolean> {
  const importId = row.id;
  const left = await tx.productImportPart.count({ where: { importId } });
  if (left === 0 && row.columns.length > 0) return false;
  const part = await tx.productImportPart.findFirst({ where: { importId }, orderBy: { position: 'asc' } });
  const before = {
    columns: row.columns as readonly ImportColumn[],
    rowCount: row.rowCount,
    rest: row.rest,
    line: row.restLine,
  };
  const attributes = before.columns.length > 0 ? [] : await readAttributes(tx, row.storeId);
  const slice = readSlice(before, part?.text ?? '', { isLast: left <= 1, attributes });
  if ('error' in slice) {
    await giveUp(tx, importId, slice.error, clock.now());
    return true;
  }
  const { columns, rowCount, rest, line: restLine, rows } = slice;
  const products = await storeRows(tx, importId, columns, rows);
  if (part !== null) await tx.productImportPart.deleteMany({ where: { importId, position: part.position } });
  await saveImport(tx, importId, {
    ...{ columns: [...columns], rowCount, rest, restLine },
    total: row.total + products,
    dueAt: new Date(clock.now().getTime() + LEASE_MS),
  });
  return true;
}
