import pg from 'pg';

/** Looks through every row of every table as text: what the files hold compressed is plain here. */
export async function searchRows(
  databaseUrl: string,
  texts: readonly string[],
): Promise<{ readonly tables: number; readonly found: readonly string[] }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT quote_ident(relname) AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string; rows: number }>(
        `SELECT canary.text, count(*)::int AS rows FROM ${name} AS row JOIN unnest($1::text[]) AS canary (text)
           ON strpos(row::text, canary.text) > 0 GROUP BY canary.text`,
        [texts],
      );
      found.push(...rows.map(({ text, rows: count }) => `"${text}" in ${count} row(s) of ${name}`));
    }
    return { tables: tables.length, found };
  } finally {
    await client.end();
  }
}
