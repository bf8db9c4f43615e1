import {
  type Actor,
  type AuditAction,
  type CategoryDraft,
  type CategoryView,
  DomainError,
  requireCategory,
  requireCategoryPlace,
  requirePermission,
  type SignedInActor,
} from '@pushcart/domain';
import { recordAudit } from '../../audit/record.ts';
import type { Transaction } from '../../db/client.ts';
import { isDuplicate } from '../../db/sql-error.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { noteProductsIn } from '../../search/note-due.ts';
import { readCategories } from '../categories.ts';
import { tellCatalog } from './tell-catalog.ts';

/** Makes a category, last among those at its place, or renames and moves one with all that is below it. */
export async function saveCategory(
  deps: Deps,
  actor: Actor,
  { categoryId, draft }: { categoryId: string | null; draft: CategoryDraft },
): Promise<readonly CategoryView[]> {
  requirePermission(actor, 'catalog.write');
  const { storeId } = actor;
  const words = requireCategory(draft);
  return changeTree(deps, actor, 'category.save', async (tx) => {
    const tree = await tx.category.findMany({ where: { storeId } });
    const known = requireKnown(tree, categoryId);
    requireCategoryPlace(tree, categoryId, draft.parentId);
    const columns = { slug: words.slug, name: { ...words.name }, parentId: draft.parentId };
    const position = 1 + Math.max(-1, ...tree.map((category) => category.position));
    if (known === null) {
      const id = deps.random.uuid();
      await tx.category.create({ data: { ...columns, id, storeId, position } });
      return id;
    }
    const isMoved = known.parentId !== draft.parentId;
    await tx.category.update({ where: { id: known.id }, data: { ...columns, ...(isMoved ? { position } : {}) } });
    return known.id;
  });
}

/** Puts the categories of one place in this order; all of them are named. */
export async function orderCategories(
  deps: Deps,
  actor: Actor,
  { parentId, categoryIds }: { parentId: string | null; categoryIds: readonly string[] },
): Promise<readonly CategoryView[]> {
  requirePermission(actor, 'catalog.write');
  return changeTree(deps, actor, 'category.order', async (tx) => {
    const here = await tx.category.findMany({
      where: { storeId: actor.storeId, parentId },
      orderBy: { position: 'asc' },
    });
    const isWhole = new Set(categoryIds).size === here.length && here.every(({ id }) => categoryIds.includes(id));
    if (!isWhole)
      throw new DomainError('CATALOG_CHANGED', 'The categories were changed meanwhile. Look at them again.');
    const positions = here.map(({ position }) => position).sort((a, b) => a - b);
    for (const [place, id] of categoryIds.entries()) {
      await tx.category.update({ where: { id }, data: { position: positions[place] ?? place } });
    }
    return parentId ?? actor.storeId;
  });
}

/** Takes a category out of the tree; its products stay in the others they are in. One with categories below it stays. */
export async function removeCategory(
  deps: Deps,
  actor: Actor,
  { categoryId }: { categoryId: string },
): Promise<readonly CategoryView[]> {
  requirePermission(actor, 'catalog.write');
  return changeTree(deps, actor, 'category.remove', async (tx) => {
    const tree = await tx.category.findMany({ where: { storeId: actor.storeId } });
    requireKnown(tree, categoryId);
    if (tree.some(({ parentId }) => parentId === categoryId)) {
      throw new DomainError('INVALID_INPUT', 'Move or remove the categories below it first.', { field: 'categoryId' });
    }
    await noteProductsIn(tx, categoryId);
    await tx.category.delete({ where: { id: categoryId } });
    return categoryId;
  });
}

/** The tree is changed by one at a time, so that two moves that are each right cannot make a circle together. */
async function changeTree(
  deps: Deps,
  actor: SignedInActor,
  action: AuditAction,
  write: (tx: Transaction) => Promise<string>,
): Promise<readonly CategoryView[]> {
  const { storeId } = actor;
  try {
    return await inTransaction(deps, async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${storeId}, 3))`;
      const id = await write(tx);
      await tellCatalog(tx, storeId, { subject: 'category', id, version: deps.clock.now().getTime() });
      await recordAudit(deps, tx, actor, action, id);
      return readCategories(tx, storeId);
    });
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('CODE_TAKEN', 'Another category has this slug.', { field: 'slug' });
    throw error;
  }
}

function requireKnown<T extends { readonly id: string }>(tree: readonly T[], id: string | null): T | null {
  if (id === null) return null;
  const known = tree.find((category) => category.id === id);
  if (known === undefined) throw new DomainError('NOT_FOUND', 'There is no such category.');
  return known;
}
