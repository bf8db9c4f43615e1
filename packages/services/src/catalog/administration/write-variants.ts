import { DomainError, type VariantDraft } from '@pushcart/domain';
import type { Transaction } from '../../db/client.ts';

export interface VariantsOf {
  readonly storeId: string;
  readonly currency: string;
  readonly productId: string;
  /** What is for sale before. */
  readonly before: readonly VariantDraft[];
}

/**
 * Makes the product's variants those of the drafts. One that is left out is archived, and comes back when its SKU is named again:
 * orders and the ledger speak of it for ever.
 */
export async function writeVariants(tx: Transaction, of: VariantsOf, drafts: readonly VariantDraft[]): Promise<void> {
  const { storeId, productId } = of;
  const known = await tx.variant.findMany({ where: { productId }, select: { id: true, sku: true } });
  const idOf = (draft: VariantDraft) => {
    const found = known.find(({ id, sku }) => (draft.id === null ? sku === draft.sku : id === draft.id));
    if (found === undefined && draft.id !== null) throw new DomainError('NOT_FOUND', 'There is no such variant.');
    return found?.id ?? null;
  };
  const kept = drafts.flatMap((draft) => idOf(draft) ?? []);
  await tx.variant.updateMany({ where: { productId, id: { notIn: kept } }, data: { status: 'archived' } });
  const written: Written[] = [];
  for (const [position, draft] of drafts.entries()) {
    const { sku, weightGrams } = draft;
    const columns = { sku, weightGrams, options: { ...draft.options }, position, status: 'active' };
    const id = idOf(draft);
    const saved =
      id === null
        ? await tx.variant.create({ data: { ...columns, storeId, productId }, select: { id: true } })
        : await tx.variant.update({ where: { id }, data: columns, select: { id: true } });
    written.push({ id: saved.id, draft, isNew: id === null });
  }
  await writePrices(tx, of.currency, written);
  await writeThresholds(tx, of, written);
}

interface Written {
  readonly id: string;
  readonly draft: VariantDraft;
  readonly isNew: boolean;
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
async function writeThresholds(
  tx: Transaction,
  { storeId, before }: VariantsOf,
  written: readonly Written[],
): Promise<void> {
  const isChanged = ({ id, draft }: Written) =>
    before.some((known) => known.id === id && known.lowStockThreshold !== draft.lowStockThreshold);
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
