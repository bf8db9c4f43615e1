import { type AccountExport, type Actor, requireSignedIn } from '@pushcart/domain';
import { isSealed, type PersonalData } from '../db/personal-data.ts';
import type { Deps } from '../deps.ts';
import { requireConfirmed } from '../identity/confirm.ts';
import { ACCOUNT_TABLES } from './account-tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** See `AccountService.exportData`. */
export async function exportData(deps: Deps, actor: Actor): Promise<AccountExport> {
  requireSignedIn(actor);
  await requireConfirmed(deps, actor);
  const { id } = actor.account;
  const account = await deps.db.account.findUniqueOrThrow({
    where: { id },
    omit: { passwordHash: true, emailIndex: true, phoneIndex: true, usernameIndex: true },
  });
  const tables: Record<string, readonly Row[]> = { accounts: [opened(deps.personalData, 'accounts', account)] };
  for (const [table, { read }] of Object.entries(ACCOUNT_TABLES)) {
    const rows = (await read?.(deps.db, id)) ?? [];
    if (rows.length > 0) tables[table] = rows.map((row) => opened(deps.personalData, table, row));
  }
  return { exportedAt: deps.clock.now(), tables };
}

/** The row as its owner may read it: what is sealed opened, numbers as JSON has them. */
function opened(personalData: PersonalData, table: string, row: Row): Row {
  const readable = (column: string, value: unknown): unknown => {
    if (typeof value === 'bigint') return Number(value);
    if (Array.isArray(value)) return value.map((part) => readable(column, part));
    if (value instanceof Date || typeof value !== 'object' || value === null) {
      return isSealed(value) ? personalData.open({ table, column, id: String(row.id) }, value) : value;
    }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, readable(name, part)]));
  };
  return readable('', row) as Row;
}
