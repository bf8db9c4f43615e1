import { Prisma, type Transaction } from '../db/client.ts';
import { sqlState } from '../db/sql-error.ts';
import { writeDocuments } from './write-documents.ts';

/** A product that no index can hold as it is. */
export interface Refused {
  readonly productId: string;
  readonly error: unknown;
}

/** Writes documents as `writeDocuments` does; one that cannot be written stays as it was, and keeps no other out. */
export async function writeApart(
  tx: Transaction,
  storeId: string,
  generation: number,
  productIds: readonly string[],
): Promise<readonly Refused[]> {
  await tx.$executeRaw`SAVEPOINT documents`;
  try {
    await writeDocuments(tx, storeId, generation, productIds);
    await tx.$executeRaw`RELEASE SAVEPOINT documents`;
    return [];
  } catch (error) {
    const [productId] = productIds;
    if (productId === undefined || !isOfData(error)) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT documents`;
    if (productIds.length === 1) return [{ productId, error }];
    const half = Math.ceil(productIds.length / 2);
    const refused = await writeApart(tx, storeId, generation, productIds.slice(0, half));
    return [...refused, ...(await writeApart(tx, storeId, generation, productIds.slice(half)))];
  }
}

/** Tells of products that were left out, after all others are written. */
export function requireNoneRefused(refused: readonly Refused[]): void {
  if (refused.length === 0) return;
  // Of an index and its successor the same ones.
  const ids = [...new Set(refused.map(({ productId }) => productId))].join(', ');
  throw new AggregateError(
    refused.map(({ error }) => error),
    `These products cannot be indexed: ${ids}`,
  );
}

/** Data exceptions, violated constraints and exceeded limits come back however often one tries. */
function isOfData(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && /^(22|23|54)/.test(sqlState(error) ?? '');
}
