import {
  type Actor,
  type CollectionDraft,
  type CollectionRule,
  type CollectionView,
  DomainError,
  isId,
  type LocalizedText,
  requireCollection,
  requireCollectionRule,
  requirePermission,
} from '@pushcart/domain';
import { recordAudit } from '../../audit/record.ts';
import type { Prisma, Reader, Transaction } from '../../db/client.ts';
import { isDuplicate } from '../../db/sql-error.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { tellCatalog } from '../administration/tell-catalog.ts';
import type { CollectionRef } from '../collection-service.ts';
import { isInCollection } from './membership.ts';

type Row = Prisma.CollectionGetPayload<object>;

export async function listCollections({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<readonly CollectionView[]> {
  requirePermission(actor, 'catalog.write');
  const rows = await db.collection.findMany({ where: { storeId: actor.storeId }, orderBy: { slug: 'asc' } });
  return Promise.all(rows.map((row) => toView(db, row)));
}

export async function previewCollection(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { rule }: { rule: CollectionRule },
): Promise<{ readonly productCount: number }> {
  requirePermission(actor, 'catalog.write');
  return { productCount: await countMembers(db, actor.storeId, requireCollectionRule(rule)) };
}

export async function saveCollection(
  deps: Deps,
  actor: Actor,
  { ref, draft }: { ref: CollectionRef | null; draft: CollectionDraft },
): Promise<CollectionView> {
  requirePermission(actor, 'catalog.write');
  const { storeId } = actor;
  const { slug, name, rule } = requireCollection(draft);
  const data = { slug, name: { ...name }, rule: rule as unknown as Prisma.InputJsonObject };
  try {
    return await inTransaction(deps, async (tx) => {
      await requireParts(tx, storeId, rule);
      const id = ref?.collectionId ?? deps.random.uuid();
      if (ref === null) await tx.collection.create({ data: { ...data, id, storeId, createdAt: deps.clock.now() } });
      else await changeRow(tx, storeId, ref, data);
      const row = await tx.collection.findUniqueOrThrow({ where: { id } });
      await tellCatalog(tx, storeId, { subject: 'collection', id, version: Number(row.version) });
      await recordAudit(deps, tx, actor, 'collection.save', id, { slug, version: Number(row.version) });
      return toView(tx, row);
    });
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('CODE_TAKEN', 'Another collection has this slug.', { field: 'slug' });
    throw error;
  }
}

export async function removeCollection(deps: Deps, actor: Actor, ref: CollectionRef): Promise<void> {
  requirePermission(actor, 'catalog.write');
  const { storeId } = actor;
  await inTransaction(deps, async (tx) => {
    await changeRow(tx, storeId, ref, {});
    await tx.collection.delete({ where: { id: ref.collectionId } });
    await tellCatalog(tx, storeId, { subject: 'collection', id: ref.collectionId, version: ref.version + 1 });
    await recordAudit(deps, tx, actor, 'collection.remove', ref.collectionId);
  });
}

async function changeRow(
  tx: Transaction,
  storeId: string,
  { collectionId: id, version }: CollectionRef,
  data: Prisma.CollectionUpdateManyMutationInput,
): Promise<void> {
  if (!isId(id) || (await tx.collection.count({ where: { id, storeId } })) === 0) {
    throw new DomainError('NOT_FOUND', 'There is no such collection.');
  }
  const { count } = await tx.collection.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError('CATALOG_CHANGED', 'The collection was changed meanwhile. Look at it again.');
}

/** Refuses categories and attributes that the store does not have. */
async function requireParts(tx: Transaction, storeId: string, { conditions }: CollectionRule): Promise<void> {
  const categoryIds = new Set(conditions.flatMap((one) => ('categoryId' in one ? one.categoryId : [])));
  const attributeIds = new Set(conditions.flatMap((one) => ('attributeId' in one ? one.attributeId : [])));
  const categories = await tx.category.count({ where: { storeId, id: { in: [...categoryIds] } } });
  const attributes = await tx.attribute.count({ where: { storeId, id: { in: [...attributeIds] } } });
  if (categories === categoryIds.size && attributes === attributeIds.size) return;
  throw new DomainError('NOT_FOUND', 'There is no such category or attribute.', { field: 'rule' });
}

async function countMembers(db: Reader, storeId: string, rule: CollectionRule): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM products product WHERE product.store_id = ${storeId}::uuid
      AND product.status = 'active' AND product.published_at IS NOT NULL AND ${isInCollection(rule)}`;
  return Number(row?.count ?? 0);
}

async function toView(db: Reader, row: Row): Promise<CollectionView> {
  const rule = row.rule as unknown as CollectionRule;
  return {
    id: row.id,
    slug: row.slug,
    name: row.name as LocalizedText,
    rule,
    version: Number(row.version),
    productCount: await countMembers(db, row.storeId, rule),
  };
}
