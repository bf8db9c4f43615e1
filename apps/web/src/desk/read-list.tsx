import type { ReactNode } from 'react';
import { QueryProblem } from '../ui/problem.tsx';
import { RowsSkeleton } from './rows-skeleton.tsx';

interface Props<Row> {
  readonly query: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly data: unknown;
    readonly refetch: () => unknown;
  };
  /** Undefined until they were read once. */
  readonly rows: readonly Row[] | undefined;
  /** In place of rows where there are none. */
  readonly empty: ReactNode;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** A list that is on its way, could not be read, is empty or is there; what was read stays while it is read again. */
export function ReadList<Row>({ query, rows, empty, children }: Props<Row>) {
  if (rows !== undefined) return rows.length === 0 ? empty : children(rows);
  return query.isPending ? <RowsSkeleton /> : <QueryProblem query={query} />;
}
