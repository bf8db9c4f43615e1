import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { BY_CURSOR } from '../../live/by-cursor.ts';
import { useClient } from '../../live/shop.tsx';
import { type AuditSearch, momentsOf } from './audit-search.ts';

const PAGE_SIZE = 30;

export function useAudit(search: AuditSearch) {
  const client = useClient();
  const { who: actorId, kind: area } = search;
  return useInfiniteQuery({
    queryKey: ['desk', 'audit', search],
    queryFn: ({ pageParam }) =>
      client.audit.list.query({ limit: PAGE_SIZE, cursor: pageParam, actorId, area, ...momentsOf(search) }),
    ...BY_CURSOR,
  });
}

/** Has the whole chain made again; it is asked for, and not kept: entries come while one looks. */
export function useChainCheck() {
  const client = useClient();
  return useMutation({ mutationFn: () => client.audit.check.query() });
}
