import { QueryClient, useQuery } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { useCallback } from 'react';
import { expect, test } from 'vitest';
import { renderInShop } from '../testing/render.tsx';
import { foldFrames, type LiveFrame, type LiveHandlers, useLive } from './use-live.ts';

interface Count {
  readonly version: number;
  readonly sum: number;
}
type Added = { readonly version: number; readonly by: number };

const add = (state: Count, event: Added): Count =>
  event.version <= state.version ? state : { version: event.version, sum: state.sum + event.by };
const event = (version: number): LiveFrame<Count, Added> => ({ kind: 'event', data: { version, by: 1 } });

test('every event of a burst is folded, in one drawing', async () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(['count'], { version: 0, sum: 0 });
  let handlers: LiveHandlers<Count, Added> | null = null;
  let drawn = 0;

  function Counter() {
    const open = useCallback((given: LiveHandlers<Count, Added>) => {
      handlers = given;
      return { unsubscribe: () => undefined };
    }, []);
    useLive({ queryKey: ['count'], open, fold: add });
    const { data } = useQuery<Count>({ queryKey: ['count'], enabled: false });
    drawn += 1;
    return <p>{data?.sum}</p>;
  }

  await renderInShop(<Counter />, { queryClient });
  await waitFor(() => expect(handlers).not.toBeNull());
  const before = drawn;
  act(() => {
    for (let version = 1; version <= 500; version += 1) handlers?.onData({ data: event(version) });
  });

  await screen.findByText('500');
  expect(drawn - before).toBeLessThan(5);
});

test('a snapshot replaces what was known, and events it already holds change nothing', () => {
  const frames: LiveFrame<Count, Added>[] = [
    { kind: 'ready' },
    event(1),
    { kind: 'snapshot', state: { version: 7, sum: 70 } },
    event(7),
    event(8),
  ];

  expect(foldFrames({ version: 0, sum: 0 }, frames, add)).toEqual({ version: 8, sum: 71 });
});

test('events before anything is known have nothing to change', () => {
  expect(foldFrames(undefined, [event(1)], add)).toBeUndefined();
});
