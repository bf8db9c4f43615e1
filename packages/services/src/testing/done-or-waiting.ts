import type pg from 'pg';

/** Until the work is done, or so many wait for a lock in the database of this client. */
export async function doneOrWaiting(client: pg.Client, work: Promise<unknown>, waiters = 1): Promise<void> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  work.then(end, end);
  const waiting = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  while (!isOver && (await client.query(waiting)).rows.length < waiters);
}
