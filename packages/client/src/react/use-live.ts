import { useEffect, useRef, useState } from 'react';
import { type Connection, type EventOf, type LiveTopic, type PushcartError, reasonOf, type StateOf } from '../index.ts';
import { usePushcart } from './provider.ts';

/**
 * What a topic has told so far. `connecting`: nothing yet. `live`: `state` is how it stands now. `stale`: the connection is lost, and
 * `state` is the last that was heard. `error`: the shop ended the stream for `reason`; `state` is null when there was none before.
 */
export type Live<State> =
  | { readonly status: 'connecting'; readonly state: null }
  | { readonly status: 'live' | 'stale'; readonly state: State }
  | {
      readonly status: 'error';
      readonly state: State | null;
      readonly error: PushcartError;
      readonly reason: ReturnType<typeof reasonOf>;
    };

/** What was told of a topic over a connection. */
interface Kept<State> {
  readonly identity: string | undefined;
  readonly connection: Connection;
  readonly live: Live<State>;
}

type Shown = Live<unknown>;

const CONNECTING: Live<never> = { status: 'connecting', state: null };

type Fold<Frame, Folded> = (state: StateOf<Frame> | Folded, event: EventOf<Frame>) => Folded;

/**
 * Follows a topic for as long as the component is there: `useLive(pushcart.order.watch({ number }), foldOrderEvent)`. `fold` takes an
 * event into the state and changes nothing else. Without it the newest event takes the place of the state, which serves topics that
 * say what to read again. The topic may be made anew at every render: another input, or another client, is another topic. Null follows nothing.
 */
export function useLive<Frame extends { readonly kind: string }>(
  topic: LiveTopic<Frame> | null,
): Live<StateOf<Frame> | EventOf<Frame>>;
export function useLive<Frame extends { readonly kind: string }, Folded = StateOf<Frame>>(
  topic: LiveTopic<Frame> | null,
  fold: Fold<Frame, Folded>,
): Live<StateOf<Frame> | Folded>;
export function useLive<Frame extends { readonly kind: string }>(
  topic: LiveTopic<Frame> | null,
  fold: Fold<Frame, unknown> = newest,
): Live<unknown> {
  const { connection } = usePushcart();
  const latest = useRef({ topic, fold });
  const identity = topic?.identity();
  const [kept, setKept] = useState<Kept<unknown>>({ identity, connection, live: CONNECTING });
  useEffect(() => {
    latest.current = { topic, fold };
  });

  useEffect(() => {
    const followed = latest.current.topic;
    if (followed === null) return;
    const stop = new AbortController();
    // A loop may end long after it was told to: what is shown then is another topic.
    const change = (next: (before: Shown) => Shown) => {
      if (stop.signal.aborted) return;
      setKept((before) => ({ identity, connection, live: next(liveOf(before, identity, connection)) }));
    };
    const takeEvent = (state: unknown, event: unknown) =>
      latest.current.fold(state as StateOf<Frame>, event as EventOf<Frame>);

    void follow(followed.until(stop.signal), change, takeEvent);
    const unsubscribe = connection.subscribe((state) => {
      if (state === 'reconnecting' || state === 'offline') change(goStale);
    });
    return () => {
      stop.abort();
      unsubscribe();
    };
  }, [identity, connection]);

  return liveOf(kept, identity, connection);
}

function liveOf(kept: Kept<unknown>, identity: string | undefined, connection: Connection): Live<unknown> {
  return kept.identity === identity && kept.connection === connection ? kept.live : CONNECTING;
}

const newest = (_state: unknown, event: unknown) => event;

async function follow(
  topic: LiveTopic<{ readonly kind: string; readonly state?: unknown; readonly data?: unknown }>,
  change: (next: (before: Shown) => Shown) => void,
  fold: (state: unknown, event: unknown) => unknown,
): Promise<void> {
  try {
    for await (const { kind, state, data } of topic) {
      change((before) => {
        if (kind === 'snapshot') return { status: 'live', state };
        if (before.status === 'connecting') return before;
        return { status: 'live', state: kind === 'event' ? fold(before.state, data) : before.state };
      });
    }
    change(goStale);
  } catch (thrown) {
    const error = thrown as PushcartError;
    change(({ state }) => ({ status: 'error', state, error, reason: reasonOf(error) }));
  }
}

function goStale(before: Shown): Shown {
  return before.status === 'live' ? { ...before, status: 'stale' } : before;
}
