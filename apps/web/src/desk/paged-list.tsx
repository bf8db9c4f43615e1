import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { More } from './more.tsx';
import { ReadList } from './read-list.tsx';

interface Props<Row> {
  readonly query: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Row[] }>>;
  readonly empty: ReactNode;
  readonly more: string;
  readonly end?: string;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** A list that is read page by page. */
export function PagedList<Row>({ query, empty, more, end, children }: Props<Row>) {
  const rows = query.data?.pages.flatMap(({ items }) => items);
  return (
    <ReadList query={query} rows={rows} empty={empty}>
      {(shown) => (
        <>
          {children(shown)}
          <More
            onMore={query.hasNextPage ? () => void query.fetchNextPage() : null}
            isPending={query.isFetchingNextPage}
            error={query.isFetchNextPageError ? query.error : null}
            label={more}
            end={end}
          />
        </>
      )}
    </ReadList>
  );
}
