import type { Pool } from 'pg';
import { type Bus, wake } from '../src/index.ts';

/** Changes a thing and tells of it in one statement, as a use case in SQL does. */
export async function happen(pool: Pool, topic: string, bus?: Bus): Promise<void> {
  await pool.query({
    name: 'happen',
    text: `WITH changed AS (
             INSERT INTO thing VALUES ($1, 1) ON CONFLICT (topic) DO UPDATE SET version = thing.version + 1 RETURNING version
           )
           INSERT INTO outbox (topic, key, version, type, payload)
           SELECT $1, $1, version, 'test.happened', jsonb_build_object('n', version) FROM changed`,
    values: [topic],
  });
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
