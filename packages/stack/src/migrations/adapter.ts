import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlQuery, type SqlResultSet } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * The adapter the schema engine needs. The stock one cuts scripts at every semicolon, which breaks functions apart and
 * loses the transaction around a migration; it cannot read PostgreSQL's one-byte type, in which the catalog describes
 * foreign keys and checks; and it drops a scratch database while still connected to it.
 */
export class MigrationAdapterFactory extends PrismaPg {
  readonly #config: pg.ClientConfig;
  readonly #closers = new Set<() => Promise<void>>();

  constructor(databaseUrl: string) {
    // The address goes in by its parts: given whole, it would win over the name of a scratch database. Migrations may
    // rebuild large tables, so limits meant for requests do not bind them.
    const config = { ...parseIntoClientConfig(databaseUrl), options: '-c statement_timeout=0 -c lock_timeout=0' };
    super(config);
    this.#config = config;
  }

  override async connect(): Promise<Adapter> {
    return this.#closable(repaired(await super.connect()), async () => {});
  }

  override async connectToShadowDb(): Promise<Adapter> {
    const database = `pushcart_scratch_${randomUUID().replaceAll('-', '')}`;
    await this.#execute(`CREATE DATABASE ${database}`);
    const adapter = await new PrismaPg({ ...this.#config, database }).connect();
    return this.#closable(repaired(adapter), () => this.#execute(`DROP DATABASE ${database} WITH (FORCE)`));
  }

  /** Closes what the engine left open: its main connection always, scratch databases when it failed. */
  async close(): Promise<void> {
    await Promise.all([...this.#closers].map((close) => close()));
  }

  #closable(adapter: Adapter, then: () => Promise<void>): Adapter {
    const close = async (): Promise<void> => {
      if (!this.#closers.delete(close)) return;
      await adapter.underlyingDriver().end();
      await then();
    };
    this.#closers.add(close);
    return Object.assign(adapter, { dispose: close });
  }

  async #execute(statement: string): Promise<void> {
    const client = new pg.Client(this.#config);
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
}

const ONE_BYTE_COLUMN = /\b(?:con\.(confdeltype|confupdtype)|constr\.contype AS (constraint_type)),/g;
const ONE_BYTE_NAMES = new Set(['constraint_type', 'confdeltype', 'confupdtype']);

function repaired(adapter: Adapter): Adapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    // Without arguments a text goes to PostgreSQL as one simple query: all its statements in one implicit transaction.
    executeScript: async (sql: string): Promise<void> => {
      await adapter.executeRaw({ sql, args: [], argTypes: [] });
    },
    queryRaw: async (query: SqlQuery): Promise<SqlResultSet> => {
      const result = await queryRaw({ ...query, sql: query.sql.replace(ONE_BYTE_COLUMN, asText) });
      const isOneByte = (column: number) => ONE_BYTE_NAMES.has(result.columnNames[column] ?? '');
      const columnTypes = result.columnTypes.map((type, i) => (isOneByte(i) ? ColumnTypeEnum.Character : type));
      return { ...result, columnTypes };
    },
  });
}

const asText = (_match: string, foreignKey?: string, check?: string): string =>
  foreignKey ? `con.${foreignKey}::text AS ${foreignKey},` : `constr.contype::text AS ${check},`;
