import {
  createPushcart,
  type FlashEntryView,
  type FlashWait,
  foldFlashWait,
  type RouterInputs,
} from '@pushcart/client';
import { WebSocket } from 'ws';

export type Joining = Omit<RouterInputs['flash']['join'], 'key'>;

/** What became of somebody's place, as that person was told. */
export interface Told {
  readonly entry: FlashEntryView;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Whether an event brought it; else it had to be read. */
  readonly wasPushed: boolean;
}

/** Somebody with a token and a socket of their own, who joins and then only listens. */
export interface WaitingShopper extends AsyncDisposable {
  /** Takes a place; resolves when the queue is being followed. */
  join(joining: Joining, key: string): Promise<void>;
  /** Resolves with the result. */
  readonly told: Promise<Told>;
  /** Requests other than the socket, so far. */
  requests(): number;
}

export function createWaitingShopper(url: string, token: string): WaitingShopper {
  let requests = 0;
  let wait: FlashWait | undefined;
  let tell: (told: Told) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const told = new Promise<Told>((resolve, reject) => {
    [tell, fail] = [resolve, reject];
  });
  const client = createPushcart({
    url,
    token,
    WebSocket,
    fetch: (input, init) => {
      requests += 1;
      return fetch(input, init);
    },
  });

  function follow(entryId: string): Promise<void> {
    return new Promise((resolve) => {
      client.flash.watchEntry.subscribe(
        { entryId },
        {
          onData({ data: frame }) {
            if (frame.kind === 'snapshot') wait = frame.state;
            if (frame.kind === 'event' && wait !== undefined) wait = foldFlashWait(wait, frame.data);
            resolve();
            // Who has won is told so by the event that names the order.
            if (wait === undefined || wait.entry.status === 'waiting') return;
            tell({ entry: wait.entry, at: Date.now(), wasPushed: frame.kind === 'event' });
          },
          onError: fail,
        },
      );
    });
  }

  return {
    told,
    requests: () => requests,
    async join(joining, key) {
      const { id } = await client.flash.join.mutate({ ...joining, key });
      await follow(id);
    },
    [Symbol.asyncDispose]: () => client.close(),
  };
}
