import type { ReportDays, ReportRival } from '@pushcart/domain';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '../../live/shop.tsx';
import { rereadTogether } from '../reread-together.ts';

const REPORT_KEY = ['desk', 'analytics', 'report'] as const;
const TOGETHER_MS = 2_000;
// What moves without news: the clock, and what was sold before by now.
const REREAD_MS = 60_000;

const reread = rereadTogether(REPORT_KEY, TOGETHER_MS);

/** The figures of some days: read again with every figure of the store that changes. */
export function useReport(days: ReportDays, rival: ReportRival) {
  const client = useClient();
  const queryClient = useQueryClient();

  useEffect(() => {
    const stream = client.metrics.watch.subscribe(
      {},
      { onData: ({ data: { kind } }) => kind !== 'ready' && reread(queryClient) },
    );
    return () => stream.unsubscribe();
  }, [client, queryClient]);

  return useQuery({
    queryKey: [...REPORT_KEY, days, rival],
    queryFn: () => client.metrics.salesReport.query({ days, rival }),
    refetchInterval: REREAD_MS,
    placeholderData: keepPreviousData,
  });
}

/** Who came back moves slowly and is counted from all orders: once a minute is enough. */
export function useCohorts() {
  const client = useClient();
  return useQuery({
    queryKey: ['desk', 'analytics', 'cohorts'],
    queryFn: () => client.metrics.cohorts.query(),
    refetchInterval: REREAD_MS,
  });
}
