import type { Prisma } from '../db/client.ts';

/** Something that must always be true of the data. */
export interface Invariant {
  /** Which family it belongs to; docs/lab.md says what each family promises. */
  readonly id: string;
  readonly name: string;
  /** Finds the rows that break it. */
  readonly faults: Prisma.Sql;
  /** Speaks of promptness: true only while a server with the role `worker` looks after the database. */
  readonly whileServed?: boolean;
}
