import type { OrderView } from '@pushcart/client';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** An edit of who and where tells only that it happened, since news carry nothing personal: then the order is read again. */
export function useReread({ data: order, refetch }: UseQueryResult<OrderView>): void {
  const known = useRef<number | null>(null);
  const last = order?.timeline.findLast(({ edit }) =>
    edit?.changes.some(({ kind }) => kind === 'address' || kind === 'email'),
  );
  const version = last?.version ?? 0;
  const isLoaded = order !== undefined;

  useEffect(() => {
    if (!isLoaded) return;
    if (known.current !== null && version > known.current) void refetch();
    known.current = version;
  }, [isLoaded, version, refetch]);
}
