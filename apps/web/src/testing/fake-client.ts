import type { ConnectionState, Pushcart } from '@pushcart/client';

type Procedure = (input?: unknown) => unknown;
type Procedures = { readonly [area: string]: { readonly [name: string]: Procedure } };

interface Stream {
  readonly path: string;
  readonly input: unknown;
  readonly emit: (frame: unknown) => void;
  isOpen: boolean;
}

/** What a test can do with a fake client beyond what a screen can. */
export interface FakeControls {
  /** Every stream that was opened, oldest first. */
  readonly streams: readonly Stream[];
  setConnection(state: ConnectionState): void;
  /** How often somebody asked to be connected again at once. */
  readonly retries: number;
}

interface Handlers {
  readonly onData: (tracked: { readonly id: string; readonly data: unknown }) => void;
}

/** A client that answers from `procedures`, by area and name; what is not in there never answers. */
export function fakeClient(procedures: Procedures = {}): Pushcart & FakeControls {
  const streams: Stream[] = [];
  const listeners = new Set<() => void>();
  let state: ConnectionState = 'live';
  let retries = 0;

  function call(area: string, name: string, input: unknown): Promise<unknown> {
    const procedure = procedures[area]?.[name];
    return procedure === undefined ? new Promise(() => undefined) : Promise.resolve().then(() => procedure(input));
  }

  function subscribe(path: string, input: unknown, { onData }: Handlers) {
    const stream: Stream = {
      path,
      input,
      isOpen: true,
      emit: (frame) => onData({ id: String(streams.length), data: frame }),
    };
    streams.push(stream);
    return {
      unsubscribe() {
        stream.isOpen = false;
      },
    };
  }

  const own = {
    streams,
    connection: {
      get state() {
        return state;
      },
      lastEventAt: new Date('2026-05-01T10:42:07Z'),
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      retry() {
        retries += 1;
      },
    },
    get retries() {
      return retries;
    },
    setConnection(next: ConnectionState) {
      state = next;
      for (const listener of listeners) listener();
    },
    close: async () => undefined,
  };

  const areas = new Proxy(own, {
    get(target, area: string) {
      if (area in target) return Reflect.get(target, area);
      return new Proxy(
        {},
        {
          get: (_, name: string) => ({
            query: (input: unknown) => call(area, name, input),
            mutate: (input: unknown) => call(area, name, input),
            subscribe: (input: unknown, handlers: Handlers) => subscribe(`${area}.${name}`, input, handlers),
          }),
        },
      );
    },
  });
  return areas as unknown as Pushcart & FakeControls;
}
