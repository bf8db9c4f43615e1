import { formatCursor } from '../log/cursor.ts';
import type { LogEvent } from '../log/event.ts';
import type { MovedEvent } from '../log/move-outbox.ts';

/** An event in this process: parsed once, shared by all who watch its topic. `id` is what a watcher resumes from. */
export interface HubEvent extends LogEvent {
  readonly id: string;
  readonly epoch: string;
}

/** The text of an event on the bus. The payload goes in as the text PostgreSQL gave, unparsed. */
export function encodeMoved(event: MovedEvent): string {
  const { epoch, topic, key, type } = event;
  const head = JSON.stringify({ epoch, topic, key, type, at: event.at.getTime() });
  return `${head.slice(0, -1)},"position":${event.position},"seq":${event.seq},"version":${event.version},"payload":${event.payload}}`;
}

/** Throws on anything `encodeMoved` did not write. */
export function decodeMoved(text: string): HubEvent {
  const event = JSON.parse(text);
  if (typeof event.topic !== 'string' || !Number.isSafeInteger(event.seq)) throw new Error('Not an event.');
  return { ...event, at: new Date(event.at), id: formatCursor(event.epoch, event.seq) };
}

export function toHubEvent(epoch: string, event: LogEvent): HubEvent {
  return { ...event, epoch, id: formatCursor(epoch, event.seq) };
}
