import type { NewEvent, SqlTag } from './event.ts';

/**
 * Writes events into the caller's transaction: they are told if and only if it commits. Call it after the rows the events speak
 * of are locked, so that events of one row keep the order of its changes.
 */
export async function append(tx: SqlTag, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const topics = events.map((event) => event.topic);
  const keys = events.map((event) => event.key);
  // As text, since drivers disagree about the element type of an array of numbers or of JSON.
  const versions = events.map((event) => String(event.version));
  const types = events.map((event) => event.type);
  const payloads = events.map((event) => JSON.stringify(event.payload ?? null));

  await tx.$executeRaw`
    INSERT INTO outbox (topic, key, version, type, payload)
    SELECT new.topic, new.key, new.version::bigint, new.type, new.payload::jsonb
    FROM unnest(${topics}::text[], ${keys}::text[], ${versions}::text[], ${types}::text[], ${payloads}::text[])
      WITH ORDINALITY AS new(topic, key, version, type, payload, place)
    ORDER BY new.place`;
}
