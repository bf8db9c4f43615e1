import { readFile } from 'node:fs/promises';

/** What a page of the documentation does in DuckDB. */
export interface Session {
  /** What comes first, over files of either format. */
  readonly openings: Readonly<Record<'parquet' | 'ndjson', string>>;
  /** By the heading each stands under. */
  readonly questions: ReadonlyMap<string, string>;
}

const PAGE = new URL('../../../../../docs/data.md', import.meta.url);

/** Reads the statements of docs/data.md as they stand there. */
export async function readSession(): Promise<Session> {
  return sessionOf(await readFile(PAGE, 'utf8'));
}

export function sessionOf(page: string): Session {
  const found = [...page.matchAll(/^#{2,3} (.+)$|^```sql\n([\s\S]*?)^```$/gm)];
  let heading = '';
  const openings: string[] = [];
  const questions = new Map<string, string>();
  for (const [, title, sql] of found) {
    if (title !== undefined) heading = title;
    else if (sql !== undefined && heading.endsWith('?')) questions.set(heading, sql);
    else if (sql !== undefined) openings.push(sql);
  }
  const [parquet = '', ndjson = ''] = openings;
  return { openings: { parquet, ndjson }, questions };
}
