import {
  type Actor,
  type AuditAction,
  DomainError,
  isId,
  type ProductDraft,
  type ProductStatus,
  requirePermission,
  requireProduct,
  type SignedInActor,
  type StaffProductView,
} from '@pushcart/domain';
import { recordAudit } from '../../audit/record.ts';
import type { Transaction } from '../../db/client.ts';
import { once } from '../../db/idempotency.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { lockProducts, tellNewProducts, tellProducts } from '../offers.ts';
import type { ProductRef } from '../product-service.ts';
import { readProduct, unknownProduct } from './read-product.ts';
import { writeProducts } from './write-product.ts';

export async function create(
  deps: Deps,
  actor: Actor,
  { draft, key }: { draft: ProductDraft; key: string },
): Promise<StaffProductView> {
  requirePermission(actor, 'catalog.write');
  const { storeId } = actor;
  const valid = requireProduct(draft);
  return once(deps, actor, 'product.create', key, draft, async (tx) => {
    const id = deps.random.uuid();
    await writeProducts(deps, tx, storeId, [{ id, before: null, draft: valid, status: 'draft' }]);
    await tellNewProducts(tx, [id]);
    await recordAudit(deps, tx, actor, 'product.create', id, { slug: valid.slug });
    return readProduct(tx, storeId, id);
  });
}

export async function edit(
  deps: Deps,
  actor: Actor,
  { draft, ...ref }: ProductRef & { draft: ProductDraft },
): Promise<StaffProductView> {
  requirePermission(actor, 'catalog.write');
  const { storeId } = actor;
  const valid = requireProduct(draft);
  return change(deps, actor, ref, { action: 'product.edit', details: { before: ref.version } }, async (tx) => {
    const before = await readProduct(tx, storeId, ref.productId);
    await writeProducts(deps, tx, storeId, [{ id: before.id, before, draft: valid, status: before.status }]);
  });
}

export async function setStatus(
  deps: Deps,
  actor: Actor,
  { status, ...ref }: ProductRef & { status: ProductStatus },
): Promise<StaffProductView> {
  requirePermission(actor, 'catalog.write');
  return change(deps, actor, ref, { action: 'product.setStatus', details: { status } }, (tx) =>
    moveTo(tx, [ref.productId], status, deps.clock.now()),
  );
}

/** Puts products on sale or takes them off it; what was to happen by itself has happened then. */
export async function moveTo(
  tx: Transaction,
  productIds: readonly string[],
  status: ProductStatus,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE products SET status = ${status},
      published_at = CASE WHEN ${status} = 'active' THEN coalesce(published_at, ${now}) ELSE published_at END,
      publish_at = CASE WHEN ${status} = 'draft' THEN publish_at END,
      unpublish_at = CASE WHEN ${status} <> 'archived' THEN unpublish_at END
    WHERE id = ANY (${[...productIds]}::uuid[])`;
}

async function change(
  deps: Deps,
  actor: SignedInActor,
  { productId, version }: ProductRef,
  { action, details }: { action: AuditAction; details: Readonly<Record<string, unknown>> },
  write: (tx: Transaction) => Promise<void>,
): Promise<StaffProductView> {
  const { storeId } = actor;
  if (!isId(productId)) throw unknownProduct();
  return inTransaction(deps, async (tx) => {
    await lockProducts(tx, [productId]);
    const row = await tx.product.findFirst({ where: { id: productId, storeId }, select: { version: true } });
    if (row === null) throw unknownProduct();
    if (Number(row.version) !== version) {
      throw new DomainError('CATALOG_CHANGED', 'The product was changed meanwhile. Look at it again.', {
        version: Number(row.version),
      });
    }
    await write(tx);
    await tellProducts(tx, [productId], deps.clock.now());
    await recordAudit(deps, tx, actor, action, productId, { ...details, version: version + 1 });
    return readProduct(tx, storeId, productId);
  });
}
