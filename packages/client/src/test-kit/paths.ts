import type { EventOf, FrameOf, Pushcart, RouterInputs, RouterOutputs, StateOf, WithoutCursor } from '../index.ts';

type Area = keyof RouterInputs & keyof RouterOutputs & keyof Pushcart & string;

/** The procedures that can be called in one of these ways, as `order.get`. */
type Paths<Way> = {
  [A in Area]: {
    [Name in keyof Pushcart[A] & string]: Pushcart[A][Name] extends Way ? `${A}.${Name}` : never;
  }[keyof Pushcart[A] & string];
}[Area];

export type CallPath = Paths<{ readonly query: unknown } | { readonly mutate: unknown }>;
export type StreamPath = Paths<{ readonly subscribe: unknown }>;

type In<All, Path> = Path extends `${infer A extends keyof All & string}.${infer Name}`
  ? Name extends keyof All[A]
    ? All[A][Name]
    : never
  : never;

export type InputAt<Path> = In<RouterInputs, Path>;
/** What a stream is asked for. */
export type WatchedAt<Path> = WithoutCursor<InputAt<Path>>;
export type OutputAt<Path> = In<RouterOutputs, Path>;
/** The frames of the stream there. */
export type FrameAt<Path> = FrameOf<OutputAt<Path>>;

export type StateAt<Path> = StateOf<FrameAt<Path>>;
export type EventAt<Path> = EventOf<FrameAt<Path>>;
