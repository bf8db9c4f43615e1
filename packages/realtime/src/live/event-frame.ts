import type { HubEvent } from '../hub/hub-event.ts';
import type { EventFrame, EventShape } from './frame.ts';

/** What a watcher gets to see of an event. */
export function eventFrame(event: HubEvent): EventFrame<EventShape> {
  const { topic, seq, type, key, version, payload, at } = event;
  return { kind: 'event', topic, seq, type, key, version, data: payload, at };
}
