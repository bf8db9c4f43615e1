import type { Bus } from './bus.ts';

/** Wakes the relay. */
export const WAKE_CHANNEL = 'relay.wake';
/** Tells durable readers that the log has grown. */
export const GROWN_CHANNEL = 'log.grown';

/** The channel of a topic's events. */
export function topicChannel(topic: string): string {
  return `topic:${topic}`;
}

/** Wakes the relay; call it after a commit that appended. Fire and forget: the relay also looks by itself. */
export function wake(bus: Bus): void {
  void bus.publish([{ channel: WAKE_CHANNEL, text: '' }]);
}
