import pg from 'pg';
import { Prisma } from './generated/client.ts';

const { builtins } = pg.types;
// pg names only scalar types.
const INT8_ARRAY = 1016 as typeof builtins.INT8;

const asBigInts = (text: string): (bigint | null)[] =>
  (pg.types.getTypeParser(INT8_ARRAY, 'text')(text) as (string | null)[]).map((one) =>
    one === null ? null : BigInt(one),
  );

/** What Prisma makes of a column's text, where pg would make something else. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.INT8]: BigInt,
  [INT8_ARRAY]: asBigInts,
  [builtins.NUMERIC]: (text) => new Prisma.Decimal(text),
  [builtins.DATE]: (text) => new Date(`${text}T00:00:00Z`),
  [builtins.TIMESTAMP]: (text) => new Date(`${text.replace(' ', 'T')}Z`),
};

const types = {
  getTypeParser: (oid: number, format?: string) =>
    (format !== 'binary' ? PARSERS[oid] : undefined) ?? pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig;

export interface RawQueryOptions {
  readonly pool: pg.Pool;
  statementName(text: string): string;
}

/**
 * Prisma's `$queryRaw` past Prisma: the same rows and the same errors over the same connections, without the engine in between, which
 * costs more than the query of many a request. For statements outside of a transaction.
 */
export function createRawQuery({ pool, statementName }: RawQueryOptions) {
  return async function queryRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<unknown[]> {
    const sql = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
    const { text } = sql;
    try {
      const { rows } = await pool.query({ name: statementName(text), text, values: sql.values.map(toValue), types });
      return rows;
    } catch (error) {
      throw toPrismaError(error);
    }
  };
}

function toValue(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}

/** As Prisma tells what fails in a raw query, so that nobody has to know which way a statement went. */
function toPrismaError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const { code: originalCode = '', message: originalMessage, detail } = error;
  return new Prisma.PrismaClientKnownRequestError(originalMessage, {
    code: 'P2010',
    clientVersion: Prisma.prismaVersion.client,
    meta: { driverAdapterError: { cause: { originalCode, originalMessage, detail } } },
  });
}
