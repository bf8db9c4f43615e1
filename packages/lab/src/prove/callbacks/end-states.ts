import type { TestStore } from '@pushcart/services/testing';

/** Where an order and its payment stand, by everything that may not depend on the order of callbacks. */
export interface EndState {
  readonly order: string;
  /** The statuses the order went through. */
  readonly path: readonly string[];
  readonly payment: string;
  readonly captured: number;
  readonly refunded: number;
  readonly failureCode: string | null;
  /** What the merchant's figures were told. */
  readonly revenue: number;
  readonly unitsHeld: number;
  readonly refundsAsked: number;
}

interface Row extends EndState {
  readonly id: string;
}

export async function readEndStates(
  { deps: { db } }: Pick<TestStore, 'deps'>,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, EndState>> {
  const rows = await db.$queryRaw<Row[]>`
    WITH told AS (
      SELECT topic, key, sum((payload #>> '{revenue,amount}')::bigint) AS revenue FROM outbox
      WHERE topic LIKE 'store:%:orders' GROUP BY topic, key)
    SELECT o.id, o.status AS "order", p.status AS payment, p.captured::int, p.refunded::int, p.failure_code AS "failureCode",
      ARRAY(SELECT h.status FROM order_history h
            WHERE h.order_id = o.id AND h.status IS DISTINCT FROM h.from_status ORDER BY h.version) AS path,
      coalesce(told.revenue, 0)::int AS revenue,
      (SELECT coalesce(sum(r.quantity), 0)::int FROM reservations r
       WHERE r.order_id = o.id AND r.status IN ('held', 'claimed')) AS "unitsHeld",
      (SELECT count(*)::int FROM refunds WHERE payment_id = p.id) AS "refundsAsked"
    FROM orders o JOIN payments p ON p.order_id = o.id
    LEFT JOIN told ON told.key = o.id::text AND told.topic = 'store:' || o.store_id || ':orders'
    WHERE o.id = ANY (${orderIds}::uuid[])`;
  return new Map(rows.map(({ id, ...state }) => [id, state]));
}
