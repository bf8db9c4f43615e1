/** The vocabulary of one live procedure: a union of `{ type, data }`. */
export interface EventShape {
  readonly type: string;
  readonly data: unknown;
}

/** The cursor was good: what follows continues exactly where the watcher stopped. */
export interface ReadyFrame {
  readonly kind: 'ready';
}

/** The whole state. With `reset` the watcher's earlier frames are void: their history is gone or was too long. */
export interface SnapshotFrame<State> {
  readonly kind: 'snapshot';
  readonly state: State;
  readonly reset: boolean;
}

/** One event. Apply it when `version` is newer than what is held of `key`: a snapshot may already contain it. */
export interface EventFrame<Shape extends EventShape> {
  readonly kind: 'event';
  readonly topic: string;
  readonly seq: number;
  readonly type: Shape['type'];
  readonly key: string;
  readonly version: number;
  readonly data: Shape['data'];
  readonly at: Date;
}

export type LiveFrame<State, Shape extends EventShape = EventShape> =
  | ReadyFrame
  | SnapshotFrame<State>
  | (Shape extends EventShape ? EventFrame<Shape> : never);
