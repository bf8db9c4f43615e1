import { Prisma } from '../db/client.ts';
import type { Invariant } from './invariant.ts';

// Events of state topics are kept for an hour and dropped oldest first, so the log is whole from the oldest of them on.
const WHOLE_FROM = Prisma.sql`(SELECT min(position) FROM event WHERE kind = 'state')`;

export const EVENT_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I12',
    name: 'The positions of the event log have no gap and no repeat',
    faults: Prisma.sql`
      SELECT position, next, head FROM (
        SELECT position, lead(position) OVER (ORDER BY position) AS next, (SELECT position FROM log_state) AS head
        FROM event) step
      WHERE position = next OR position > head
        OR (position >= ${WHOLE_FROM} AND coalesce(next, head + 1) <> position + 1)`,
  },
  {
    id: 'I12',
    name: 'The seqs of a topic have no gap and end at its head',
    faults: Prisma.sql`
      SELECT * FROM (
        SELECT topic, event.seq, lead(event.seq) OVER (PARTITION BY topic ORDER BY event.seq) AS next, head.seq AS head
        FROM event LEFT JOIN topic_head head USING (topic)) step
      WHERE head IS NULL OR coalesce(next, head + 1) <> seq + 1`,
  },
  {
    id: 'I12',
    name: 'The versions of a thing grow along its topic',
    // Version 0 is that of events about a thing without versions.
    faults: Prisma.sql`
      SELECT * FROM (
        SELECT topic, key, seq, version, lag(version) OVER (PARTITION BY topic, key ORDER BY seq) AS before
        FROM event WHERE version > 0) step
      WHERE version <= before`,
  },
  {
    id: 'I13',
    name: 'A topic carries only what its least privileged watcher may see',
    faults: Prisma.sql`
      SELECT position, topic, type, payload FROM event
      WHERE (topic LIKE 'variant:%' AND payload::text ~ '"(onHand|reserved|lowStockThreshold)":')
        OR payload::text ~ '"(email|phone|address|line1|line2|postalCode)":'`,
  },
  {
    id: 'I13',
    name: 'An event about an order is on its own topic and that of its own store',
    faults: Prisma.sql`
      SELECT event.position, event.topic, event.key FROM event
      LEFT JOIN orders o ON o.id::text = event.key
      WHERE (topic LIKE 'order:%' AND (o.id IS NULL OR topic <> 'order:' || event.key OR payload ->> 'orderId' <> event.key))
        OR (topic LIKE 'store:%:orders' AND (o.id IS NULL OR topic <> 'store:' || o.store_id || ':orders'
              OR payload -> 'order' ->> 'id' <> event.key))`,
  },
  {
    id: 'I14',
    name: 'What was told of an order stands in its history',
    faults: Prisma.sql`
      SELECT event.position, event.topic, event.version, event.type FROM event
      LEFT JOIN order_history h ON h.order_id::text = event.key AND h.version = event.version
      WHERE topic LIKE 'order:%' AND event.version > 0
        AND (event.type, payload ->> 'status') IS DISTINCT FROM (h.type, h.status)`,
  },
  {
    id: 'I14',
    name: 'What stands in the history of an order was told',
    // Of orders that were placed here and whose telling is still in the log.
    faults: Prisma.sql`
      SELECT h.order_id, h.version, h.type FROM order_history h
      JOIN event first ON first.topic = 'order:' || h.order_id AND first.seq = 1 AND first.version = 1
      LEFT JOIN event ON event.topic = first.topic AND event.version = h.version
      LEFT JOIN outbox ON outbox.topic = first.topic AND outbox.version = h.version
      WHERE event.position IS NULL AND outbox.id IS NULL`,
  },
  {
    id: 'I15',
    name: 'Nothing waits in the outbox longer than 10 s',
    whileServed: true,
    faults: Prisma.sql`
      SELECT id, topic, type, created_at FROM outbox WHERE created_at < now() - interval '10 s'`,
  },
  {
    id: 'I15',
    name: 'Nothing that was told is set aside by a reader of the log',
    faults: Prisma.sql`SELECT reader, position, topic, type, error, set_aside_at FROM log_set_aside`,
  },
];
