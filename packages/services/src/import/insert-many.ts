/** Rows a statement: PostgreSQL takes 65,535 values in one, and no table has more than 30 columns. */
const CHUNK = 1_000;

export async function insertMany<Row>(rows: readonly Row[], insert: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await insert(rows.slice(start, start + CHUNK));
}
