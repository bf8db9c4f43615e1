import { type Live, live } from '@pushcart/realtime';
import type { LiveTopic } from '@pushcart/services';
import { z } from 'zod';
import type { Context } from './context.ts';

/** The vocabulary of a stream: each event under its own type. */
type Told<Event extends { readonly type: string }> = Event extends unknown
  ? { readonly type: Event['type']; readonly data: Event }
  : never;

/** What a live procedure gives: the state it begins with, then what changes it. */
export type LiveOf<State, Event extends { readonly type: string }> = Live<State, Told<Event>>;

export interface WatchCall {
  readonly ctx: Context;
  readonly input?: { readonly lastEventId?: string | undefined } | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A kind of stream: what its snapshots and its events look like. */
export interface Stream<State, Event extends { readonly type: string }> {
  readonly state: z.ZodType<State>;
  readonly event: z.ZodType<Event>;
  readonly output: z.ZodType<LiveOf<State, Event>>;
  /** Opens the stream of a topic that the use case has granted. */
  open(call: WatchCall, topic: LiveTopic<State>): LiveOf<State, Event>;
}

const isStream = (value: unknown) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

export function stream<State, Event extends { readonly type: string }>(
  state: z.ZodType<State>,
  event: z.ZodType<Event>,
): Stream<State, Event> {
  return {
    state,
    event,
    output: z.custom<LiveOf<State, Event>>(isStream),
    open: ({ ctx, input, signal }, topic) =>
      live<State, Told<Event>>(ctx.hub, {
        topics: topic.topics,
        kind: topic.kind,
        lastEventId: input?.lastEventId,
        snapshot: async () => state.parse(await topic.snapshot()),
        mayWatch: () => topic.mayWatch(),
        watcher: ctx.watcher,
        signal,
      }),
  };
}
