import { type ClientBase, DatabaseError } from 'pg';

/** What was to be done between two positions cannot be done: not for want of a connection or because others were in the way. */
export class NotHandled extends Error {}

/** Classes of SQLSTATE that speak of the moment and not of what was asked: connections, conflicts, resources, locks, shut-downs. */
const OF_THE_MOMENT = /^(08|25|40|53|55|57|58|XX)/;

/** Where a durable reader stands: a row of `log_cursor`, moved in the transaction of what was done up to there. */
export class ReaderCursor {
  readonly #client: ClientBase;
  readonly #name: string;

  constructor(client: ClientBase, name: string) {
    this.#client = client;
    this.#name = name;
  }

  /** Where it stands; made first if the name is new. */
  async open(from: 'start' | 'now'): Promise<number> {
    await this.#client.query(
      `INSERT INTO log_cursor (name, position) SELECT $1, CASE WHEN $2 THEN position ELSE 0 END FROM log_state
       ON CONFLICT DO NOTHING`,
      [this.#name, from === 'now'],
    );
    return this.read();
  }

  async read(): Promise<number> {
    const { rows } = await this.#client.query<{ position: string }>('SELECT position FROM log_cursor WHERE name = $1', [
      this.#name,
    ]);
    return Number(rows[0]?.position ?? 0);
  }

  /**
   * Does `work` and moves from `position` to `next` in one transaction. False, and nothing done, when another process is at work
   * under this name, or was and has moved on. Throws `NotHandled` when it is `work` that fails, and would again.
   */
  async advance(position: number, next: number, work: () => Promise<void>): Promise<boolean> {
    const name = this.#client.escapeLiteral(this.#name);
    // Two statements a trip: a reader that is always at the end of a busy log does little else than this.
    const locked = await this.#batch(
      `BEGIN; SELECT FROM log_cursor WHERE name = ${name} AND position = ${position} FOR UPDATE SKIP LOCKED`,
    );
    if (locked === 0) {
      await this.#client.query('ROLLBACK');
      return false;
    }
    try {
      await work();
      await this.#batch(`UPDATE log_cursor SET position = ${next} WHERE name = ${name}; COMMIT`);
    } catch (error) {
      // Without a connection this fails, too, and says so.
      await this.#client.query('ROLLBACK');
      if (error instanceof DatabaseError && OF_THE_MOMENT.test(error.code ?? '')) throw error;
      throw new NotHandled('An event cannot be handled.', { cause: error });
    }
    return true;
  }

  /** Moves from `position` to `next` where there is nothing to do. False when another process has moved on. */
  async pass(position: number, next: number): Promise<boolean> {
    const { rowCount } = await this.#client.query({
      name: 'reader-pass',
      text: 'UPDATE log_cursor SET position = $3 WHERE name = $1 AND position = $2',
      values: [this.#name, position, next],
    });
    return rowCount === 1;
  }

  /** Rows that the statements found or changed. */
  async #batch(statements: string): Promise<number> {
    const results: unknown = await this.#client.query(statements);
    const counts = Array.isArray(results) ? results.map(({ rowCount }) => Number(rowCount ?? 0)) : [];
    return Math.max(0, ...counts);
  }
}
