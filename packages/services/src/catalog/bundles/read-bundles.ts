import type { BundleView } from '@pushcart/domain';
import { Prisma, type Reader } from '../../db/client.ts';
import { type PartJson, partsOfVariant, toPart } from '../product-json.ts';

interface Row {
  readonly variant_id: string;
  readonly version: bigint;
  readonly percent_off: number | null;
  readonly parts: readonly PartJson[];
}

/** Bundles of a store, by a condition on the row `variant`. */
export async function readBundles(db: Reader, storeId: string, condition: Prisma.Sql): Promise<readonly BundleView[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT bundle.variant_id, bundle.version, bundle.percent_off, ${partsOfVariant} AS parts
    FROM bundles bundle JOIN variants variant ON variant.id = bundle.variant_id
    WHERE variant.store_id = ${storeId}::uuid AND ${condition} ORDER BY variant.position, variant.id`;
  return rows.map((row) => ({
    variantId: row.variant_id,
    version: Number(row.version),
    percentOff: row.percent_off,
    parts: row.parts.map(toPart),
  }));
}

export async function readBundle(db: Reader, storeId: string, variantId: string): Promise<BundleView | null> {
  const [bundle] = await readBundles(db, storeId, Prisma.sql`variant.id = ${variantId}::uuid`);
  return bundle ?? null;
}
