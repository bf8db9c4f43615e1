import type { Pool } from 'pg';
import type { LogEvent } from './event.ts';

/** Reads of the log over a pool the caller owns. */
export function createEventLog(pool: Pool): EventLog {
  return new EventLog(pool);
}

/** Reads the log. Give it a pool on the primary: a replica may not have yet what the bus already told. */
export class EventLog {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Where the log and each of the topics stand, all at one moment. A topic never written to stands at 0. */
  async heads(topics: readonly string[]): Promise<Heads> {
    const { rows } = await this.#pool.query<{ epoch: string; position: string; topics: string[]; seqs: string[] }>({
      name: 'log-heads',
      text: `SELECT epoch, position,
               ARRAY(SELECT topic FROM topic_head WHERE topic = ANY ($1::text[]) ORDER BY topic) AS topics,
               ARRAY(SELECT seq FROM topic_head WHERE topic = ANY ($1::text[]) ORDER BY topic) AS seqs
             FROM log_state`,
      values: [topics],
    });
    const row = rows[0];
    if (!row) throw new Error('The table log_state is empty: the event core was not migrated.');
    const heads = new Map(topics.map((topic) => [topic, 0]));
    row.topics.forEach((topic, index) => {
      heads.set(topic, Number(row.seqs[index]));
    });
    return { epoch: row.epoch, position: Number(row.position), heads };
  }

  /** Where the log stands. */
  async state(): Promise<{ epoch: string; position: number }> {
    const { rows } = await this.#pool.query<{ epoch: string; position: string }>({
      name: 'log-state',
      text: 'SELECT epoch, position FROM log_state',
    });
    return { epoch: rows[0]?.epoch ?? '', position: Number(rows[0]?.position ?? 0) };
  }

  /** Up to `limit` events of a topic after `seq`, in order. */
  async read(topic: string, seq: number, limit: number): Promise<LogEvent[]> {
    const { rows } = await this.#pool.query<EventRow>({
      name: 'log-read',
      text: `SELECT ${COLUMNS} FROM event WHERE topic = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
      values: [topic, seq, limit],
    });
    return rows.map(toLogEvent);
  }

  /** The last `count` events up to each topic's given head, in order within each topic. */
  async latest(heads: ReadonlyMap<string, number>, count: number): Promise<LogEvent[]> {
    const { rows } = await this.#pool.query<EventRow>({
      name: 'log-latest',
      text: `SELECT ${COLUMNS} FROM unnest($1::text[], $2::bigint[]) AS head(name, last) CROSS JOIN LATERAL (
               SELECT * FROM event WHERE topic = head.name AND seq > head.last - $3 AND seq <= head.last
             ) AS event ORDER BY topic, seq`,
      values: [[...heads.keys()], [...heads.values()], count],
    });
    return rows.map(toLogEvent);
  }
}

export interface Heads {
  readonly epoch: string;
  readonly position: number;
  readonly heads: ReadonlyMap<string, number>;
}

export const COLUMNS = 'position, topic, seq, key, version, type, payload, recorded_at AS at';

export interface EventRow {
  readonly position: string;
  readonly topic: string;
  readonly seq: string;
  readonly key: string;
  readonly version: string;
  readonly type: string;
  readonly payload: unknown;
  readonly at: Date;
}

export function toLogEvent(row: EventRow): LogEvent {
  return { ...row, position: Number(row.position), seq: Number(row.seq), version: Number(row.version) };
}
