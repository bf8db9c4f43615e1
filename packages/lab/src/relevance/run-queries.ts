import type { Pushcart } from '@pushcart/client';
import { percentile } from '../measure/figures.ts';
import type { SetQuery } from './read-set.ts';

export interface QueryRun {
  /** One JSON object a query, as the scorers read it. */
  readonly lines: readonly string[];
  /** Of the first page of each query, over HTTP. */
  readonly p50: number;
  readonly p95: number;
}

const WANTED = 60;
const WARM_UP = 20;

/** Runs the queries one after the other through the public search procedure. */
export async function runQueries(
  shopper: Pushcart,
  queries: readonly SetQuery[],
  idOf: (slug: string) => string | undefined,
): Promise<QueryRun> {
  for (const { query } of queries.slice(0, WARM_UP)) await shopper.catalog.list.query({ query, limit: 10 });
  const times: number[] = [];
  const lines: string[] = [];
  for (const { query_id, query } of queries) {
    const startedAt = performance.now();
    const page = await shopper.catalog.list.query({ query, limit: WANTED });
    const ms = performance.now() - startedAt;
    times.push(ms);
    const results = page.items.flatMap(({ slug }) => idOf(slug) ?? []);
    lines.push(
      JSON.stringify({ query_id, results, ms: Math.round(ms * 100) / 100, corrected: page.search?.corrected }),
    );
  }
  return { lines, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
