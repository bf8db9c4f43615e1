import { foldWall, mergeWall, type WallEvent, type WallView } from '@pushcart/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useClient } from '../../live/shop.tsx';
import { type LiveHandlers, useLive } from '../../live/use-live.ts';
import { clockOffset } from '../../ui/countdown.ts';
import { WALL_KEY } from './wall-news.ts';

// What moves without news: the clock, midnight, and what last week had sold by now.
const REREAD_MS = 60_000;

interface WallReading {
  readonly view: WallView;
  /** How far this device's clock is behind the shop's, measured when the view came. */
  readonly offsetMs: number;
}

const readingOf = (view: WallView): WallReading => ({ view, offsetMs: clockOffset(view.now, Date.now()) });

const fold = (reading: WallReading, event: WallEvent): WallReading => ({
  ...reading,
  view: foldWall(reading.view, event),
});

/** The figures of the wall: live, and read again each minute by the shop's own clock. */
export function useWall() {
  const client = useClient();
  const queryClient = useQueryClient();

  const open = useCallback(
    ({ onData, onError }: LiveHandlers<WallReading, WallEvent>) =>
      client.metrics.watch.subscribe(
        {},
        {
          onData: ({ data: frame }) =>
            onData({ data: frame.kind === 'snapshot' ? { kind: 'snapshot', state: readingOf(frame.state) } : frame }),
          onError,
        },
      ),
    [client],
  );
  useLive({ queryKey: WALL_KEY, open, fold });

  return useQuery({
    queryKey: WALL_KEY,
    refetchInterval: REREAD_MS,
    refetchIntervalInBackground: true,
    queryFn: async () => {
      const read = readingOf(await client.metrics.wall.query());
      return { ...read, view: mergeWall(queryClient.getQueryData<WallReading>(WALL_KEY)?.view, read.view) };
    },
  });
}
