import type { ReactNode } from 'react';
import { Panel } from '../ui/panel.tsx';
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

interface SheetProps<Row> extends Omit<Props<Row>, 'children'> {
  readonly children: (row: Row) => ReactNode;
}

/** Such a list on a sheet of its own, an item for each row. */
export function ListSheet<Row>({ children, ...list }: SheetProps<Row>) {
  return (
    <Panel className="p-3! sm:p-4!">
      <ReadList {...list}>{(rows) => <ul className="divide-y divide-line">{rows.map(children)}</ul>}</ReadList>
    </Panel>
  );
}
