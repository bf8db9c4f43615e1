import type { EventRow } from './event-row.ts';

/** A file that is being written, until it is closed. */
export interface PartFile {
  write(rows: readonly EventRow[]): Promise<void>;
  /** Writes what is left and leaves a whole file. */
  close(): Promise<void>;
}
