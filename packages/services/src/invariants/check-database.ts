import { createDatabase } from '../db/client.ts';
import { type CheckOptions, checkInvariants, type Violation } from './check-invariants.ts';

const PATIENCE_MS = 3_600_000;

/** Checks a database by its address, as it was at one moment and however long it takes. Changes nothing, blocks nobody. */
export async function checkDatabase(databaseUrl: string, options?: CheckOptions): Promise<readonly Violation[]> {
  const db = createDatabase({ databaseUrl, poolSize: 1, connectMs: PATIENCE_MS });
  try {
    return await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SET LOCAL transaction_timeout = 0`;
        await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
        await tx.$executeRaw`SET LOCAL work_mem = '128MB'`;
        await tx.$executeRaw`SET TRANSACTION READ ONLY`;
        return checkInvariants(tx, options);
      },
      { isolationLevel: 'RepeatableRead', timeout: PATIENCE_MS, maxWait: PATIENCE_MS },
    );
  } finally {
    await db.$disconnect();
  }
}
