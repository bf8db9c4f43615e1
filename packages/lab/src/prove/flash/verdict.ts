import { setTimeout as sleep } from 'node:timers/promises';
import { checkDatabase } from '@pushcart/services';
import type pg from 'pg';
import type { Told } from './waiting-shopper.ts';

/** A place as it stands in the database. */
interface Place {
  readonly id: string;
  readonly place: number;
  readonly status: string;
  readonly number: number | null;
  readonly settled_at: Date | null;
}

export interface Verdict {
  readonly sold: number;
  /** When the last unit went, milliseconds since the epoch. */
  readonly soldOutAt: number;
  readonly faults: readonly string[];
}

const MAX_FAULTS = 10;
const SETTLED_WITHIN_MS = 60_000;

/** Holds what the shoppers were told against what stands in the database. */
export async function judge(
  pool: pg.Pool,
  databaseUrl: string,
  { saleId, units, told }: { saleId: string; units: number; told: readonly Told[] },
): Promise<Verdict> {
  await untilSettled(pool, saleId);
  const { rows } = await pool.query<Place>(
    `SELECT entry.id, entry.place, entry.status, entry.settled_at, placed.number
     FROM flash_entries entry LEFT JOIN orders placed ON placed.id = entry.order_id
     WHERE entry.flash_sale_id = $1 ORDER BY entry.place`,
    [saleId],
  );
  const won = rows.filter(({ status }) => status === 'won');
  const faults = [
    ...queueFaults(rows, units),
    ...tellingFaults(rows, told),
    ...(await stockFaults(pool, saleId, units)),
    ...(await checkDatabase(databaseUrl)).map(({ id, invariant, count }) => `${id} ${invariant}: ${count} at fault`),
  ];
  return {
    sold: won.length,
    soldOutAt: Math.max(...won.map(({ settled_at }) => settled_at?.getTime() ?? 0)),
    faults: faults.slice(0, MAX_FAULTS),
  };
}

/** Who has lost is told first and written down after; a place that stays open is found at fault. */
async function untilSettled(pool: pg.Pool, saleId: string): Promise<void> {
  const giveUpAt = Date.now() + SETTLED_WITHIN_MS;
  while (Date.now() < giveUpAt) {
    const open = await pool.query("SELECT FROM flash_entries WHERE flash_sale_id = $1 AND status = 'waiting' LIMIT 1", [
      saleId,
    ]);
    if (open.rowCount === 0) return;
    await sleep(200);
  }
}

function queueFaults(places: readonly Place[], units: number): readonly string[] {
  const numbers = places.flatMap(({ number }) => number ?? []);
  return [
    ...places.flatMap(({ place }, index) => (place === index + 1 ? [] : [`Place ${place} stands at ${index + 1}.`])),
    ...places.flatMap(({ place, status }) => {
      const expected = place <= units ? 'won' : 'lost';
      return status === expected ? [] : [`Place ${place} has ${status}, not ${expected}.`];
    }),
    ...numbers.flatMap((number, index) =>
      number > (numbers[index - 1] ?? 0) ? [] : [`Order ${number} was placed out of turn.`],
    ),
  ];
}

function tellingFaults(places: readonly Place[], told: readonly Told[]): readonly string[] {
  const known = new Map(told.map((one) => [one.entry.id, one]));
  return places.flatMap(({ id, place, status, number }) => {
    const one = known.get(id);
    if (one === undefined) return [`Place ${place} was told nothing.`];
    if (!one.wasPushed) return [`Place ${place} had to read its result.`];
    if (one.entry.status === status && (one.entry.order?.number ?? null) === number) return [];
    return [`Place ${place} has ${status} with order ${number}, and was told ${JSON.stringify(one.entry)}.`];
  });
}

async function stockFaults(pool: pg.Pool, saleId: string, units: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ reserved: number; free: number; ordered: number }>(
    `SELECT sum(level.reserved)::int AS reserved, sum(level.on_hand - level.reserved)::int AS free,
       (SELECT coalesce(sum(line.quantity), 0)::int FROM order_lines line WHERE line.variant_id = item.variant_id) AS ordered
     FROM flash_sale_items item JOIN stock_levels level ON level.variant_id = item.variant_id
     WHERE item.flash_sale_id = $1 GROUP BY item.variant_id`,
    [saleId],
  );
  const stock = rows[0];
  const isRight = stock?.reserved === units && stock.free === 0 && stock.ordered === units;
  return isRight ? [] : [`Of ${units} units: ${JSON.stringify(stock)}`];
}
