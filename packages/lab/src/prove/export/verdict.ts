import { DuckDBInstance } from '@duckdb/node-api';
import type pg from 'pg';
import { readSession } from './read-session.ts';
import { FILE_SUMS, SOURCE_ANSWERS } from './source-answers.ts';

export type Rows = readonly (readonly unknown[])[];

export interface Answer {
  readonly question: string;
  readonly rows: number;
  readonly seconds: number;
  /** PostgreSQL's, for the same. */
  readonly sourceSeconds: number;
}

/** Files of an export, read by DuckDB as the documentation says. */
export interface Files extends Disposable {
  ask(sql: string): Promise<Rows>;
}

/** Opens the files in `folder/events`. */
export async function openFiles(folder: string, format: 'parquet' | 'ndjson'): Promise<Files> {
  const { openings } = await readSession();
  const instance = await DuckDBInstance.create(':memory:');
  const duck = await instance.connect();
  // So that the statements find the files where they say.
  await duck.run(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
  await duck.run(openings[format]);
  return {
    ask: async (sql) => (await duck.runAndReadAll(sql)).getRowsJson(),
    [Symbol.dispose]() {
      duck.closeSync();
      instance.closeSync();
    },
  };
}

export const askSource = async (client: pg.ClientBase, sql: string): Promise<Rows> =>
  (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows;

/** Whether files have every event of the source once: their number by type, and sums over their positions and ids. */
export async function judgeEvents(files: Files, source: Rows) {
  const sums = await files.ask(FILE_SUMS);
  const rows = sums.reduce((sum, row) => sum + Number(row[1]), 0);
  return { rows, faults: differences('The events', sums, source) };
}

/** Asks files and source the questions of the documentation. */
export async function judgeAnswers(files: Files, client: pg.ClientBase) {
  const { questions } = await readSession();
  const answers: Answer[] = [];
  const faults = [...strangers(questions)];
  for (const [question, sql] of questions) {
    const [found, seconds] = await timed(() => files.ask(sql));
    const [expected, sourceSeconds] = await timed(() => askSource(client, SOURCE_ANSWERS[question] ?? 'SELECT'));
    faults.push(...differences(question, found, expected));
    answers.push({ question, rows: found.length, seconds, sourceSeconds });
  }
  return { answers, faults };
}

/** Questions that stand on one side alone. */
function strangers(questions: ReadonlyMap<string, string>): readonly string[] {
  const known = Object.keys(SOURCE_ANSWERS);
  return [...questions.keys(), ...known]
    .filter((question) => !questions.has(question) || !known.includes(question))
    .map((question) => `"${question}" is asked on one side alone.`);
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const startedAt = performance.now();
  const result = await work();
  return [result, (performance.now() - startedAt) / 1_000];
}

/** What of two answers is not the same: numbers to nine digits, anything else as text. */
export function differences(what: string, found: Rows, expected: Rows): readonly string[] {
  if (found.length !== expected.length) return [`${what}: ${found.length} rows, and ${expected.length} at the source.`];
  if (found.length === 0) return [`${what}: nothing to compare.`];
  const other = found.findIndex((row, index) => !isSameRow(row, expected[index] ?? []));
  if (other === -1) return [];
  return [`${what}: ${JSON.stringify(found[other])}, and ${JSON.stringify(expected[other])} at the source.`];
}

function isSameRow(row: readonly unknown[], other: readonly unknown[]): boolean {
  return row.length === other.length && row.every((cell, index) => isSame(cell, other[index]));
}

function isSame(cell: unknown, other: unknown): boolean {
  if (String(cell) === String(other)) return true;
  const [a, b] = [cell, other].map((value) => (value === null || value === '' ? Number.NaN : Number(value))) as [
    number,
    number,
  ];
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
