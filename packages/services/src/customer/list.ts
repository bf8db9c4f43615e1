import {
  type Actor,
  type CustomerPage,
  type CustomerRow,
  isEmail,
  maskEmail,
  maskPhone,
  money,
  normalizeEmail,
  normalizePhone,
  normalizeUsername,
  requirePermission,
  searchTokens,
} from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, requireLimit, toPage } from '../db/page.ts';
import type { Deps } from '../deps.ts';
import { searchedNumber } from '../order/searched-number.ts';

const LIST = 'customers';

interface Asked {
  readonly search?: string | undefined;
  readonly isBlocked?: boolean | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface Found {
  readonly account_id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly orders: number;
  readonly spent: bigint;
  readonly currency: string;
  readonly last_order_at: Date | null;
  readonly is_blocked: boolean;
}

export async function listCustomers(deps: Deps, actor: Actor, asked: Asked): Promise<CustomerPage> {
  requirePermission(actor, 'customers.read');
  requireLimit(asked.limit);
  const { search = '', isBlocked, limit, cursor } = asked;
  const rows = await deps.db.$queryRaw<Found[]>`
    SELECT c.account_id, a.name, a.email, a.phone, c.orders, c.spent, s.currency, c.last_order_at,
      c.blocked_at IS NOT NULL AS is_blocked
    FROM customers c JOIN accounts a ON a.id = c.account_id JOIN stores s ON s.id = c.store_id
    WHERE c.store_id = ${actor.storeId}::uuid AND a.erased_at IS NULL AND ${named(deps, actor.storeId, search.trim())}
      AND ${isBlocked === undefined ? Prisma.sql`true` : Prisma.sql`(c.blocked_at IS NOT NULL) = ${isBlocked}`}
      AND ${cursor === undefined ? Prisma.sql`true` : after(cursor)}
    ORDER BY c.last_order_at DESC, c.account_id DESC LIMIT ${limit + 1}`;
  return toPage(rows, limit, {
    item: (row) => rowOf(deps, row),
    cursor: (row) => encodeCursor(LIST, [(row.last_order_at ?? new Date(0)).toISOString(), row.account_id]),
  });
}

function after(cursor: string): Prisma.Sql {
  const [time = '', id = ''] = decodeCursor(LIST, cursor, [CURSOR_PART.time, CURSOR_PART.id]);
  return Prisma.sql`(c.last_order_at, c.account_id) < (${new Date(time)}::timestamptz, ${id}::uuid)`;
}

/** By any of what a customer can be known by; each is looked up by its keyed hash. */
function named({ personalData }: Pick<Deps, 'personalData'>, storeId: string, search: string): Prisma.Sql {
  if (search === '') return Prisma.sql`true`;
  const email = normalizeEmail(search);
  if (isEmail(email)) return Prisma.sql`a.email_index = ${personalData.index('email', email)}`;
  const phone = normalizePhone(search);
  const number = searchedNumber(search);
  const tokens = searchTokens(search).map((token) => personalData.index('name', token));
  const ways = [
    Prisma.sql`a.username_index = ${personalData.index('username', normalizeUsername(search))}`,
    ...(phone === null ? [] : [Prisma.sql`a.phone_index = ${personalData.index('phone', phone)}`]),
    ...(number === null
      ? []
      : [
          Prisma.sql`c.account_id = (
            SELECT account_id FROM orders WHERE store_id = ${storeId}::uuid AND number = ${number}::int)`,
        ]),
    ...(tokens.length === 0
      ? []
      : [
          Prisma.sql`c.account_id IN (
            SELECT account_id FROM customer_tokens WHERE store_id = ${storeId}::uuid AND token = ANY (${tokens}::text[])
            GROUP BY account_id HAVING count(*) = ${tokens.length}::int)`,
        ]),
  ];
  return Prisma.sql`(${Prisma.join(ways, ' OR ')})`;
}

function rowOf({ personalData }: Pick<Deps, 'personalData'>, row: Found): CustomerRow {
  const open = (column: string, sealed: string) =>
    personalData.open({ table: 'accounts', column, id: row.account_id }, sealed);
  return {
    accountId: row.account_id,
    name: open('name', row.name),
    email: row.email === null ? null : maskEmail(open('email', row.email)),
    phone: row.phone === null ? null : maskPhone(open('phone', row.phone)),
    orders: row.orders,
    spent: money(Number(row.spent), row.currency),
    lastOrderAt: row.last_order_at,
    isBlocked: row.is_blocked,
  };
}
