import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.ts';
import { createRawQuery } from './raw-query.ts';
import { traceStatements } from './trace-statements.ts';

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

export interface DatabaseOptions {
  readonly databaseUrl: string;
  readonly poolSize?: number | undefined;
  /** How long a connection may take to be had. */
  readonly connectMs?: number;
}

export function createDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: options.connectMs ?? TIMEOUTS_MS.connect,
    keepAlive: true,
    application_name: 'pushcart',
    statement_timeout: TIMEOUTS_MS.statement,
    lock_timeout: TIMEOUTS_MS.lock,
    idle_in_transaction_session_timeout: TIMEOUTS_MS.idleInTransaction,
    options: `-c transaction_timeout=${TIMEOUTS_MS.transaction}`,
  });
  // An idle connection that breaks is replaced at the next query.
  pool.on('error', () => {});
  traceStatements(pool);
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) });
  const client = new PrismaClient({ adapter, errorFormat: 'minimal' });
  const own: Readonly<Record<string | symbol, unknown>> = {
    $queryRaw: createRawQuery({ pool, statementName }),
    // Bound: what it makes for the statements inside must be Prisma's own.
    $transaction: client.$transaction.bind(client),
    $disconnect: async () => {
      await client.$disconnect();
      if (!pool.ending) await pool.end();
    },
  };
  return new Proxy(client, { get: (target, name) => own[name] ?? Reflect.get(target, name) });
}

const statementNames = new Map<string, string>();
const MAX_STATEMENT_NAMES = 500;

/** Names a statement so that PostgreSQL parses and plans it once a connection; the rare ones beyond the cap stay unnamed. */
function statementName(sql: string): string {
  const known = statementNames.get(sql);
  if (known !== undefined) return known;
  if (statementNames.size >= MAX_STATEMENT_NAMES) return '';
  const name = `s${statementNames.size + 1}`;
  statementNames.set(sql, name);
  return name;
}
