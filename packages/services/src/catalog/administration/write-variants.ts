import { DomainError, type VariantDraft } from '@pushcart/domain';
import type { Transaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import type { ProductChange } from './write-product.ts';

export interface VariantsOf {
  readonly storeId: string;
  readonly currency: string;
}

/**
 * Makes the products' variants those of the drafts. One that is left out is archived, and comes back when its SKU is named again:
 * orders and the ledger speak of it for ever.
 */
export async function writeVariants(
  deps: Pick<Deps, 'random'>,
  tx: Transaction,
  of: VariantsOf,
  changes: readonly ProductChange[],
): Promise<void> {
  const known = await readKnown(tx, changes);
  const written = changes.flatMap(({ id, before, draft: { variants } }) =>
    variants.map((draft, position): Written => {
      const kept = idOf(draft, known.get(id) ?? []);
      const threshold = before?.variants.find((variant) => variant.id === kept)?.lowStockThreshold;
      return { id: kept ?? deps.random.uuid(), productId: id, position, draft, isNew: kept === null, threshold };
    }),
  );
  if (known.size > 0) {
    await tx.variant.updateMany({
      where: {
        productId: { in: [...known.keys()] },
        id: { notIn: written.flatMap(({ id, isNew }) => (isNew ? [] : id)) },
      },
      data: { status: 'archived' },
    });
  }
  await writeRows(tx, of.storeId, written);
  await writePrices(tx, of.currency, written);
  await writeThresholds(tx, of.storeId, written);
}

interface Written {
  readonly id: string;
  readonly productId: string;
  readonly position: number;
  readonly draft: VariantDraft;
  readonly isNew: boolean;
  /** Before; undefined for one that was not for sale. */
  readonly threshold: number | undefined;
}

interface KnownVariant {
  readonly id: string;
  readonly sku: string;
}

/** The variants of products that are not new, archived ones too, by product. */
async function readKnown(
  tx: Transaction,
  changes: readonly ProductChange[],
): Promise<ReadonlyMap<string, readonly KnownVariant[]>> {
  const known = new Map(changes.flatMap(({ id, before }) => (before === null ? [] : [[id, [] as KnownVariant[]]])));
  if (known.size === 0) return known;
  const rows = await tx.variant.findMany({
    where: { productId: { in: [...known.keys()] } },
    select: { id: true, sku: true, productId: true },
  });
  for (const { productId, ...variant } of rows) known.get(productId)?.push(variant);
  return known;
}

function idOf(draft: VariantDraft, known: readonly KnownVariant[]): string | null {
  const found = known.find(({ id, sku }) => (draft.id === null ? sku === draft.sku : id === draft.id));
  if (found === undefined && draft.id !== null) throw new DomainError('NOT_FOUND', 'There is no such variant.');
  return found?.id ?? null;
}

async function writeRows(tx: Transaction, storeId: string, written: readonly Written[]): Promise<void> {
  const rows = written.map(({ id, productId, position, draft: { sku, options, weightGrams } }) => ({
    ...{ id, product_id: productId, position, sku, options, weight_grams: weightGrams },
  }));
  await tx.$executeRaw`
    INSERT INTO variants (id, store_id, product_id, position, sku, options, weight_grams)
    SELECT id, ${storeId}::uuid, product_id, position, sku, options, weight_grams
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS new(id uuid, product_id uuid, position int, sku text, options jsonb, weight_grams int)
    ON CONFLICT (id) DO UPDATE SET sku = excluded.sku, options = excluded.options, weight_grams = excluded.weight_grams,
      position = excluded.position, status = 'active'`;
}

async function writePrices(tx: Transaction, currency: string, written: readonly Written[]): Promise<void> {
  const ids = written.map(({ id }) => id);
  const amounts = written.map(({ draft }) => draft.price);
  // Nought stands for none: what is struck out is above the price.
  const before = written.map(({ draft }) => draft.compareAt ?? 0);
  await tx.$executeRaw`
    INSERT INTO prices (variant_id, currency, amount, compare_at_amount)
    SELECT new.id, ${currency}, new.amount, nullif(new.compare_at, 0)
    FROM unnest(${ids}::uuid[], ${amounts}::bigint[], ${before}::bigint[]) AS new(id, amount, compare_at)
    ON CONFLICT (variant_id, currency, price_list_id)
    DO UPDATE SET amount = excluded.amount, compare_at_amount = excluded.compare_at_amount`;
}

/** A new variant gets a level in every warehouse. A threshold that stays is not written: warehouses may have their own. */
async function writeThresholds(tx: Transaction, storeId: string, written: readonly Written[]): Promise<void> {
  const isChanged = ({ threshold, draft }: Written) => threshold !== undefined && threshold !== draft.lowStockThreshold;
  const [added, changed] = [written.filter(({ isNew }) => isNew), written.filter(isChanged)];
  const thresholds = (of: readonly Written[]) => of.map(({ draft }) => draft.lowStockThreshold);
  const ids = (of: readonly Written[]) => of.map(({ id }) => id);
  if (added.length > 0) {
    await tx.$executeRaw`
      INSERT INTO stock_levels (variant_id, warehouse_id, low_stock_threshold)
      SELECT new.id, warehouse.id, new.threshold
      FROM unnest(${ids(added)}::uuid[], ${thresholds(added)}::int[]) AS new(id, threshold)
      CROSS JOIN warehouses warehouse WHERE warehouse.store_id = ${storeId}::uuid
      ON CONFLICT DO NOTHING`;
  }
  if (changed.length > 0) {
    await tx.$executeRaw`
      UPDATE stock_levels level SET low_stock_threshold = new.threshold
      FROM unnest(${ids(changed)}::uuid[], ${thresholds(changed)}::int[]) AS new(id, threshold)
      WHERE level.variant_id = new.id`;
  }
}
