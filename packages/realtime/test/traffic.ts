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

/** More than this at once, and a busy machine would spend the test catching up. */
const MOST_AT_ONCE = 30;

/** Lets things happen in random topics, up to `perSecond` of them, until stopped. Returns how many happened. */
export function startTraffic(pool: Pool, topics: readonly string[], perSecond: number, bus?: Bus) {
  const intervalMs = 10;
  const running = new Set<Promise<void>>();
  let count = 0;
  let owed = 0;
  const timer = setInterval(() => {
    owed += (perSecond * intervalMs) / 1_000;
    for (; owed >= 1 && running.size < MOST_AT_ONCE; owed -= 1) {
      const one = happen(pool, topics[Math.floor(Math.random() * topics.length)] ?? '', bus);
      count += 1;
      running.add(one);
      void one.finally(() => running.delete(one));
    }
    owed = Math.min(owed, 1);
  }, intervalMs);
  return async (): Promise<number> => {
    clearInterval(timer);
    await Promise.all(running);
    return count;
  };
}
