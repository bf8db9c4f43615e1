import { formatCursor } from '../log/cursor.ts';
import type { LogEvent } from '../log/event.ts';

/** An event in this process: parsed once, shared by all who watch its topic. `id` is what a watcher resumes from. */
export interface HubEvent extends LogEvent {
  readonly id: string;
  readonly epoch: string;
}

/** Reads an event as the relay put it on the bus; throws on anything else. */
export function decodeMoved(text: string): HubEvent {
  const event = JSON.parse(text);
  if (typeof event.topic !== 'string' || !Number.isSafeInteger(event.seq)) throw new Error('Not an event.');
  return { ...event, at: new Date(event.at), id: formatCursor(event.epoch, event.seq) };
}

export function toHubEvent(epoch: string, event: LogEvent): HubEvent {
  return { ...event, epoch, id: formatCursor(epoch, event.seq) };
}
