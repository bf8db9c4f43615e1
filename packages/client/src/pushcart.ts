import type { AppRouter } from '@pushcart/api';
import type { Connection } from './connection.ts';
import type { PushcartError } from './errors.ts';
import type { FrameOf, RouterInputs, RouterOutputs, WithoutCursor } from './frames.ts';
import type { LiveTopic, WatchOptions } from './watch/live-topic.ts';

/** Every procedure of the shop, typed, with the state of the live connection. */
export type Pushcart = Procedures & {
  readonly connection: Connection;
  /** Ends all streams and closes the socket. */
  close(): Promise<void>;
};

export interface CallOptions {
  /** Gives the call up: it ends with an error at once, whether or not the shop hears of it. */
  readonly signal?: AbortSignal | undefined;
  /** How long the call may take with all its tries, in ms, in place of the client's own `timeoutMs`. */
  readonly timeoutMs?: number | undefined;
}

export interface StreamHandlers<Output> {
  onData(envelope: { readonly id: string; readonly data: FrameOf<Output> }): void;
  /** The stream has ended: the shop refused it. */
  onError(error: PushcartError): void;
  /** Nothing more comes. */
  onComplete(): void;
  onStarted(): void;
}

type Procedures = {
  readonly [Area in keyof Routers]: {
    readonly [Name in keyof Routers[Area] & keyof RouterInputs[Area] & keyof RouterOutputs[Area]]: Procedure<
      KindOf<Routers[Area][Name]>,
      RouterInputs[Area][Name],
      RouterOutputs[Area][Name]
    >;
  };
};

type Routers = Pick<AppRouter['_def']['record'], keyof RouterInputs & keyof RouterOutputs>;
type KindOf<P> = P extends { readonly _def: { readonly type: infer Kind } } ? Kind : never;

type Procedure<Kind, Input, Output> = Kind extends 'query'
  ? { query(input: Input, options?: CallOptions): Promise<Output> }
  : Kind extends 'mutation'
    ? { mutate(input: KeyOptional<Input>, options?: CallOptions): Promise<Output> }
    : Stream<Input, Output>;

interface Stream<Input, Output> {
  /** A topic to follow with `for await`; nothing is asked of the shop before the loop begins. */
  (input: WithoutCursor<Input>, options?: WatchOptions): LiveTopic<FrameOf<Output>>;
  /** Calls back with every frame until it is unsubscribed. At least one handler is needed. */
  subscribe(
    input: Input,
    handlers: Partial<StreamHandlers<Output>> & { readonly signal?: AbortSignal | undefined },
  ): { unsubscribe(): void };
}

/** The client makes the key of a call where none is given. */
type KeyOptional<Input> = Input extends { readonly key: string }
  ? Omit<Input, 'key'> & { readonly key?: Input['key'] | undefined }
  : Input;
