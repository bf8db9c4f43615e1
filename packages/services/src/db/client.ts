import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export { Prisma } from './generated/client.ts';
export type Database = PrismaClient;
/** A database inside a transaction. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];
/** Reads do not care whether they stand in a transaction. */
export type Reader = Database | Transaction;

/** Nothing waits for ever: a statement 5 s, a row lock 2 s, a transaction 10 s, an idle one 5 s. */
export const TIMEOUTS_MS = {
  connect: 5_000,
  statement: 5_000,
  lock: 2_000,
  transaction: 10_000,
  idleInTransaction: 5_000,
};

export function createDatabase(options: { databaseUrl: string; poolSize?: number | undefined }): Database {
  const adapter = new PrismaPg(
    {
      connectionString: options.databaseUrl,
      max: options.poolSize ?? 10,
      connectionTimeoutMillis: TIMEOUTS_MS.connect,
      keepAlive: true,
      application_name: 'pushcart',
      statement_timeout: TIMEOUTS_MS.statement,
      lock_timeout: TIMEOUTS_MS.lock,
      idle_in_transaction_session_timeout: TIMEOUTS_MS.idleInTransaction,
      options: `-c transaction_timeout=${TIMEOUTS_MS.transaction}`,
    },
    { statementNameGenerator: statementName },
  );
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}

const statementNames = new Map<string, string>();
const MAX_STATEMENT_NAMES = 500;

/** Names a statement so that PostgreSQL parses and plans it once a connection; the rare ones beyond the cap stay unnamed. */
function statementName({ sql }: { sql: string }): string {
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  if (statementNames.size >= MAX_STATEMENT_NAMES) return '';
  const name = `s${statementNames.size + 1}`;
  statementNames.set(sql, name);
  return name;
}
