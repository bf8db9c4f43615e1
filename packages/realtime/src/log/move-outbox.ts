import type { ClientBase } from 'pg';
import type { BusMessage } from '../bus/bus.ts';
import { topicChannel } from '../bus/channels.ts';

export interface Move {
  /** Rows taken from the outbox; more than `messages` when rows of a state topic were superseded. */
  readonly taken: number;
  readonly oldestAgeMs: number;
  /** Each event as the bus carries it, in order. */
  readonly messages: readonly BusMessage[];
}

// Written where the row is, instead of reading twelve columns and writing them again here: `decodeMoved` reads it.
const MESSAGE = `'{"epoch":' || to_json(epoch) || ',"topic":' || to_json(topic) || ',"key":' || to_json(key)
  || ',"type":' || to_json(type) || ',"at":' || (extract(epoch FROM recorded_at) * 1000)::bigint
  || ',"position":' || moved.position || ',"seq":' || seq || ',"version":' || version || ',"payload":' || payload || '}'`;

// Numbers what is visible, so a number never belongs to a transaction that could still commit behind it. Of a state topic's rows
// only the last of each key is kept. The row of log_state is locked to the end: numbers are given out by one transaction at a time.
const MOVE = `
WITH taken AS (
  DELETE FROM outbox WHERE id = ANY (ARRAY(SELECT id FROM outbox ORDER BY id LIMIT $1))
  RETURNING id, topic, key, version, type, payload, created_at
), kinds AS (
  SELECT topic, CASE WHEN topic LIKE ANY ($2::text[]) THEN 'state' ELSE 'log' END AS kind FROM taken GROUP BY topic
), aged AS (
  SELECT taken.*, kind, row_number() OVER (PARTITION BY topic, key ORDER BY id DESC) AS age FROM taken JOIN kinds USING (topic)
), kept AS (
  SELECT aged.*, count(*) OVER () AS total, row_number() OVER (ORDER BY id) AS nth,
    count(*) OVER (PARTITION BY topic) AS total_in_topic, row_number() OVER (PARTITION BY topic ORDER BY id) AS nth_in_topic
  FROM aged WHERE kind = 'log' OR age = 1
), heads AS (
  INSERT INTO topic_head AS head (topic, seq) SELECT topic, count(*) FROM kept GROUP BY topic ORDER BY topic
  ON CONFLICT (topic) DO UPDATE SET seq = head.seq + excluded.seq
  RETURNING head.topic, head.seq
), state AS (
  UPDATE log_state SET position = position + (SELECT count(*) FROM kept) WHERE EXISTS (SELECT FROM taken)
  RETURNING epoch, position
), moved AS (
  INSERT INTO event (position, topic, seq, kind, key, version, type, payload, recorded_at)
  SELECT state.position - total + nth, topic, heads.seq - total_in_topic + nth_in_topic, kind, key, version, type, payload, now()
  FROM kept JOIN heads USING (topic) CROSS JOIN state
  RETURNING position, topic, seq, key, version, type, payload, recorded_at
)
SELECT topic, ${MESSAGE} AS message, (SELECT count(*) FROM taken)::int AS taken,
  (SELECT extract(epoch FROM now() - min(created_at)) * 1000 FROM taken)::float8 AS age
FROM moved CROSS JOIN state ORDER BY moved.position`;

type Row = [topic: string, message: string, taken: number, age: number];

/** Moves up to `limit` committed rows from the outbox to the log in one statement. */
export async function moveOutbox(client: ClientBase, limit: number, stateTopics: readonly string[]): Promise<Move> {
  const { rows } = await client.query<Row>({
    name: 'move-outbox',
    text: MOVE,
    values: [limit, stateTopics],
    rowMode: 'array',
  });
  const [, , taken, oldestAgeMs] = rows[0] ?? ['', '', 0, 0];
  return { taken, oldestAgeMs, messages: rows.map(([topic, text]) => ({ channel: topicChannel(topic), text })) };
}
