import type { HubEvent } from '../hub/hub-event.ts';
import type { ReadyFrame, SnapshotFrame } from './frame.ts';

/** Where a stream's frames go. */
export interface Sink {
  /** False while no more should be given. The stream then waits for its `resume`, which is the sink's to call. */
  writable(): boolean;
  control(id: string, frame: ReadyFrame | SnapshotFrame<unknown>): void;
  event(event: HubEvent): void;
  /** The last call: the stream is over, by this error. */
  fail(error: unknown): void;
}

/** A stream at work: frames come until it is closed or fails. */
export interface Stream {
  /** There is room again. */
  resume(): void;
  close(): void;
}
