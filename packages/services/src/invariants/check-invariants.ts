import type { Reader } from '../db/client.ts';
import { AUDIT_INVARIANTS } from './audit.ts';
import { EDIT_INVARIANTS } from './edits.ts';
import { EVENT_INVARIANTS } from './events.ts';
import type { Invariant } from './invariant.ts';
import { INVOICE_INVARIANTS } from './invoices.ts';
import { MONEY_INVARIANTS } from './money.ts';
import { ORDER_INVARIANTS } from './orders.ts';
import { PICKUP_INVARIANTS } from './pickups.ts';
import { PROMISE_INVARIANTS } from './promises.ts';
import { PROMOTION_INVARIANTS } from './promotions.ts';
import { STOCK_INVARIANTS } from './stock.ts';

export interface Violation {
  readonly id: string;
  readonly invariant: string;
  /** How many rows are at fault. */
  readonly count: number;
  /** Some of them, at most ten. */
  readonly rows: readonly unknown[];
}

/** What came of looking at one invariant; `violation` is null when it holds. */
export interface Finding {
  readonly id: string;
  readonly invariant: string;
  readonly durationMs: number;
  readonly violation: Violation | null;
}

export interface CheckOptions {
  /** Also asks for promptness, of a database that workers look after. */
  readonly isServed?: boolean;
  /** Hears of each invariant as soon as it was looked at. */
  readonly onFinding?: (finding: Finding) => void;
}

const INVARIANTS: readonly Invariant[] = [
  ...STOCK_INVARIANTS,
  ...PROMISE_INVARIANTS,
  ...ORDER_INVARIANTS,
  ...MONEY_INVARIANTS,
  ...PROMOTION_INVARIANTS,
  ...INVOICE_INVARIANTS,
  ...PICKUP_INVARIANTS,
  ...EDIT_INVARIANTS,
  ...EVENT_INVARIANTS,
  ...AUDIT_INVARIANTS,
].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));

/** Looks for what must never be, in all stores of a database. Reads only; an empty answer is the proof. */
export async function checkInvariants(
  db: Reader,
  { isServed = false, onFinding = () => {} }: CheckOptions = {},
): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  for (const invariant of INVARIANTS) {
    if (invariant.whileServed === true && !isServed) continue;
    const startedAt = performance.now();
    const violation = await look(db, invariant);
    const durationMs = performance.now() - startedAt;
    if (violation !== null) violations.push(violation);
    onFinding({ id: invariant.id, invariant: invariant.name, durationMs, violation });
  }
  return violations;
}

async function look(db: Reader, { id, name, faults }: Invariant): Promise<Violation | null> {
  const found = await db.$queryRaw<{ faults: bigint; row: unknown }[]>`
    SELECT count(*) OVER () AS faults, to_jsonb(fault) AS row FROM (${faults}) fault LIMIT 10`;
  const [first] = found;
  if (first === undefined) return null;
  return { id, invariant: name, count: Number(first.faults), rows: found.map(({ row }) => row) };
}
