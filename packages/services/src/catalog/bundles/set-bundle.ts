import {
  type Actor,
  type BundleDraft,
  type BundleView,
  DomainError,
  isId,
  requireBundle,
  requireId,
  requirePermission,
} from '@pushcart/domain';
import { recordAudit } from '../../audit/record.ts';
import type { Transaction } from '../../db/client.ts';
import { once } from '../../db/idempotency.ts';
import { markAsNews } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { SetBundleInput } from '../bundle-service.ts';
import { lockProducts, tellProducts } from '../offers.ts';
import { readBundle } from './read-bundles.ts';

interface VariantRow {
  readonly id: string;
  readonly product_id: string;
  readonly is_bundle: boolean;
  readonly is_part: boolean;
  readonly has_stock: boolean;
  /** Whether a flash sale of it is open: who waits there was told what it is made of. */
  readonly is_on_sale: boolean;
}

export async function setBundle(
  deps: Deps,
  actor: Actor,
  { key, ...input }: SetBundleInput,
): Promise<BundleView | null> {
  requirePermission(actor, 'catalog.write');
  const { variantId } = input;
  requireId(variantId, 'variant');
  const draft = input.draft === null ? null : requireBundle(variantId, input.draft);
  return once(deps, actor, 'bundle.set', key, input, async (tx) => {
    const { productId } = await requireMakeable(tx, actor.storeId, variantId, draft, deps.clock.now());
    if (draft === null) await dissolve(tx, variantId);
    else await make(tx, variantId, draft);
    markAsNews(tx);
    await recordAudit(deps, tx, actor, 'bundle.set', variantId, { ...draft });
    await tellProducts(tx, [productId], deps.clock.now());
    return readBundle(tx, actor.storeId, variantId);
  });
}

/** Under the locks of all variants concerned, in id order, so that two bundles at once do not become parts of each other. */
async function requireMakeable(
  tx: Transaction,
  storeId: string,
  variantId: string,
  draft: BundleDraft | null,
  now: Date,
): Promise<{ productId: string }> {
  const ids = [variantId, ...(draft?.parts ?? []).map((part) => part.variantId.toLowerCase())];
  if (!ids.every(isId)) throw unknown();
  const product = await tx.variant.findFirst({ where: { id: variantId, storeId }, select: { productId: true } });
  if (product === null) throw unknown();
  await lockProducts(tx, [product.productId]);
  const rows = await tx.$queryRaw<VariantRow[]>`
    SELECT id, product_id, EXISTS (SELECT 1 FROM bundles WHERE variant_id = variant.id) AS is_bundle,
      EXISTS (SELECT 1 FROM bundle_parts WHERE variant_id = variant.id) AS is_part,
      EXISTS (SELECT 1 FROM stock_levels WHERE variant_id = variant.id AND on_hand > 0)
        OR EXISTS (SELECT 1 FROM stock_promises WHERE variant_id = variant.id AND promised > 0) AS has_stock,
      EXISTS (SELECT 1 FROM flash_sale_items item JOIN flash_sales sale ON sale.id = item.flash_sale_id
        WHERE item.variant_id = variant.id AND sale.cancelled_at IS NULL
          AND sale.opens_at <= ${now} AND sale.ends_at > ${now}) AS is_on_sale
    FROM variants variant WHERE id = ANY (${ids}::uuid[]) AND store_id = ${storeId}::uuid ORDER BY id FOR UPDATE`;
  if (rows.length !== ids.length) throw unknown();
  const whole = rows.find(({ id }) => id === variantId);
  if (whole?.is_on_sale === true) {
    throw new DomainError('STOCK_CONFLICT', 'What it is made of stays while a flash sale of it is open.', {
      variantId,
    });
  }
  if (draft !== null && whole?.has_stock === true) {
    throw new DomainError('STOCK_CONFLICT', 'A variant with stock or promises of its own cannot become a bundle.', {
      variantId,
    });
  }
  if (draft !== null && (whole?.is_part === true || rows.some((row) => row.id !== variantId && row.is_bundle))) {
    throw new DomainError('INVALID_INPUT', 'A bundle is no part of another one.', { field: 'parts' });
  }
  return { productId: product.productId };
}

async function make(tx: Transaction, variantId: string, { parts, percentOff }: BundleDraft): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO bundles (variant_id, percent_off, version) VALUES (${variantId}::uuid, ${percentOff}::int, nextval('bundle_make_ups'))
    ON CONFLICT (variant_id) DO UPDATE SET percent_off = excluded.percent_off, version = excluded.version`;
  await tx.bundlePart.deleteMany({ where: { bundleId: variantId } });
  await tx.bundlePart.createMany({
    data: parts.map((part, position) => ({ ...part, bundleId: variantId, position })),
  });
  await tx.$executeRaw`
    SELECT set_promise_terms(variant_id, 'none', 0, NULL) FROM stock_promises WHERE variant_id = ${variantId}::uuid AND kind <> 'none'`;
  await tx.$executeRaw`SELECT tell_bundles(ARRAY[${variantId}]::uuid[])`;
}

/** Without parts it has no units; its version says so before the row goes. */
async function dissolve(tx: Transaction, variantId: string): Promise<void> {
  await tx.bundlePart.deleteMany({ where: { bundleId: variantId } });
  await tx.$executeRaw`UPDATE bundles SET version = nextval('bundle_make_ups') WHERE variant_id = ${variantId}::uuid`;
  await tx.$executeRaw`SELECT tell_bundles(ARRAY[${variantId}]::uuid[])`;
  await tx.bundle.deleteMany({ where: { variantId } });
}

function unknown(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such variant.');
}
