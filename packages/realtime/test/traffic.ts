import type { Pool } from 'pg';
import { append, type Bus, sqlTag, wake } from '../src/index.ts';

/** Changes a thing and tells of it, as a use case does. */
export async function happen(pool: Pool, topic: string, bus?: Bus): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query(
      `INSERT INTO thing VALUES ($1, 1) ON CONFLICT (topic) DO UPDATE SET version = thing.version + 1 RETURNING version::int`,
      [topic],
    );
    const n = rows[0].version;
    await append(sqlTag(client), [{ topic, key: topic, version: n, type: 'test.happened', payload: { n } }]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  if (bus) wake(bus);
}

/** Lets things happen in random topics, `perSecond` of them, until stopped. Returns how many happened. */
export function startTraffic(pool: Pool, topics: readonly string[], perSecond: number, bus?: Bus) {
  const startedAt = performance.now();
  let count = 0;
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * perSecond) - count;
    if (due <= 0) return;
    count += due;
    const picks = Array.from({ length: due }, () => topics[Math.floor(Math.random() * topics.length)] ?? '');
    running = Promise.all([running, ...picks.map((topic) => happen(pool, topic, bus))]);
  }, 10);
  return async (): Promise<number> => {
    clearInterval(timer);
    await running;
    return count;
  };
}
