import type { ClientBase } from 'pg';

export interface Retention {
  readonly logDays: number;
  readonly stateHours: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const STEPS = { log: DAY_MS, state: HOUR_MS };
/** Steps made ahead of now: a relay that could not look for an hour still has where to write. */
const AHEAD = { log: 1, state: 2 };

type Kind = keyof typeof STEPS;

/** Makes the partitions that events of now and soon go to. Safe to run at any time, by several at once. */
export async function makePartitions(
  client: ClientBase,
  now: Date,
  kinds: readonly Kind[] = ['log', 'state'],
): Promise<void> {
  for (const kind of kinds) {
    const step = STEPS[kind];
    const current = Math.floor(now.getTime() / step) * step;
    for (let ahead = 0; ahead <= AHEAD[kind]; ahead += 1) {
      const from = current + ahead * step;
      await client.query(
        `CREATE TABLE IF NOT EXISTS ${partitionName(kind, from)} PARTITION OF event
         FOR VALUES FROM ('${kind}', '${iso(from)}') TO ('${kind}', '${iso(from + step)}')`,
      );
    }
  }
}

/** Drops partitions past their retention, save those a durable reader has still to read. Returns their names. */
export async function dropPartitions(client: ClientBase, now: Date, retention: Retention): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT child.relname AS name FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
     WHERE inhparent = 'event'::regclass ORDER BY 1`,
  );
  const keepMs = { log: retention.logDays * DAY_MS, state: retention.stateHours * HOUR_MS };
  const dropped: string[] = [];
  for (const { name } of rows) {
    const partition = parseName(name);
    if (!partition || partition.from + STEPS[partition.kind] + keepMs[partition.kind] > now.getTime()) continue;
    if (await isAwaited(client, name)) continue;
    await client.query(`DROP TABLE ${name}`);
    dropped.push(name);
  }
  return dropped;
}

async function isAwaited(client: ClientBase, name: string): Promise<boolean> {
  const { rows } = await client.query<{ awaited: boolean | null }>(
    `SELECT (SELECT max(position) FROM ${name}) > (SELECT min(position) FROM log_cursor) AS awaited`,
  );
  return rows[0]?.awaited === true;
}

function partitionName(kind: Kind, from: number): string {
  return `event_${kind}_${iso(from).slice(0, 13).replaceAll(/\D/g, '')}`;
}

function parseName(name: string): { kind: Kind; from: number } | null {
  const match = /^event_(log|state)_(\d{4})(\d\d)(\d\d)(\d\d)$/.exec(name);
  if (!match) return null;
  const [, kind, year, month, day, hour] = match;
  return { kind: kind as Kind, from: Date.parse(`${year}-${month}-${day}T${hour}:00:00Z`) };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
