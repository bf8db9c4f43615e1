import { type Actor, type ExtensionView, requirePermission } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { extensionView } from './extension-row.ts';

export async function listExtensions(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
): Promise<readonly ExtensionView[]> {
  requirePermission(actor, 'extensions.manage');
  const rows = await db.extension.findMany({ where: { storeId: actor.storeId }, orderBy: { id: 'asc' } });
  return rows.map((row) => extensionView(row, clock.now()));
}
