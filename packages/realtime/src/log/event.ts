/** What a transaction tells: `version` is the version of the thing `key` names, after the change. */
export interface NewEvent {
  readonly topic: string;
  readonly key: string;
  readonly version: number;
  readonly type: string;
  /** Plain JSON. */
  readonly payload: unknown;
}

/** An event of the log. `position` is gapless over the whole log, `seq` within its topic. */
export interface LogEvent {
  readonly position: number;
  readonly topic: string;
  readonly seq: number;
  readonly key: string;
  readonly version: number;
  readonly type: string;
  readonly payload: unknown;
  readonly at: Date;
}

/** A tagged-template runner inside a transaction. A Prisma transaction is one; `sqlTag` makes one of a pg client. */
export interface SqlTag {
  $executeRaw(strings: TemplateStringsArray, ...values: unknown[]): PromiseLike<number>;
}
