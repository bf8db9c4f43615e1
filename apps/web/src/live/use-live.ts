import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { createBatch } from './frame-batch.ts';

/** The frames of `@pushcart/client`, as far as folding needs them. */
export type LiveFrame<State, Event> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'snapshot'; readonly state: State }
  | { readonly kind: 'event'; readonly data: Event };

export interface LiveHandlers<State, Event> {
  readonly onData: (tracked: { readonly data: LiveFrame<State, Event> }) => void;
  readonly onError: (error: unknown) => void;
}

interface Options<State, Event> {
  /** Where the state lies in the query cache. */
  readonly queryKey: QueryKey;
  /** Opens the stream; null while there is nothing to watch. Keep it stable with `useCallback`. */
  readonly open: ((handlers: LiveHandlers<State, Event>) => { unsubscribe(): void }) | null;
  /** Pure, and harmless when the event is known already. */
  readonly fold: (state: State, event: Event) => State;
}

export type LiveState = 'connecting' | 'live' | 'refused';

/**
 * Keeps a state in the query cache true: takes snapshots in, folds every event in order, at most once per animation frame. No event is
 * skipped, however many come at once.
 */
export function useLive<State, Event>({ queryKey, open, fold }: Options<State, Event>): LiveState {
  const queryClient = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  const keyText = JSON.stringify(queryKey);

  useEffect(() => {
    if (open === null) return;
    const key: QueryKey = JSON.parse(keyText);
    const batch = createBatch<LiveFrame<State, Event>>((frames) => {
      queryClient.setQueryData<State>(key, (known) => foldFrames(known, frames, fold));
      setState('live');
    });
    const stream = open({ onData: ({ data }) => batch.add(data), onError: () => setState('refused') });
    return () => {
      stream.unsubscribe();
      batch.close();
      setState('connecting');
    };
  }, [queryClient, keyText, open, fold]);

  return state;
}

/** What is known after these frames; events before the first snapshot of an unknown state have nothing to change. */
export function foldFrames<State, Event>(
  known: State | undefined,
  frames: readonly LiveFrame<State, Event>[],
  fold: (state: State, event: Event) => State,
): State | undefined {
  let state = known;
  for (const frame of frames) {
    if (frame.kind === 'snapshot') state = frame.state;
    else if (frame.kind === 'event' && state !== undefined) state = fold(state, frame.data);
  }
  return state;
}
