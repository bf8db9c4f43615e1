import type { OpenSessionView } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '../i18n/relative-time.tsx';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { dotted } from '../ui/dotted.ts';
import { Loading } from '../ui/loading.tsx';
import { ActionProblem, QueryProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { StaleNote } from '../ui/stale-note.tsx';
import { deviceName } from './device-name.ts';
import { Setting } from './setting.tsx';

/** Every device that is signed in, and the way to sign each of them out. */
export function SessionSetting() {
  const t = useTranslations('account.security');
  const client = useClient();
  const { isStale } = useConnection();
  const queryClient = useQueryClient();
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => client.session.list.query() });
  const endOthers = useMutation({
    mutationFn: () => client.session.endOthers.mutate(),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <Setting title={t('sessions')} text={t('sessionsText')}>
      {sessions.isPending && (
        <Loading>
          <Skeleton className="h-16 w-full" />
        </Loading>
      )}
      <QueryProblem query={sessions} />
      <ul className="divide-y divide-line">
        {sessions.data?.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <ActionProblem error={endOthers.error} />
      <StaleNote />
      {(sessions.data?.length ?? 0) > 1 && (
        <div>
          <Button look="bad" disabled={isStale} pending={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('endOthers')}
          </Button>
        </div>
      )}
    </Setting>
  );
}

function SessionRow({ session }: { readonly session: OpenSessionView }) {
  const t = useTranslations('account.security');
  const client = useClient();
  const { isStale } = useConnection();
  const queryClient = useQueryClient();
  const { browser, system } = deviceName(session.userAgent);
  const device = dotted(browser, system) || t('unknownDevice');
  const end = useMutation({
    mutationFn: () => client.session.end.mutate({ sessionId: session.id }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <span className="min-w-0">
        <span className="block font-medium" title={session.userAgent}>
          {device}
        </span>
        <span className="text-sm text-ink-soft">
          {t.rich('lastSeen', { time: () => <RelativeTime at={session.lastSeenAt} /> })}
        </span>
      </span>
      {session.isCurrent ? (
        <Badge tone="lamp">{t('thisDevice')}</Badge>
      ) : (
        <Button
          size="small"
          aria-label={t('endNamed', { device })}
          disabled={isStale}
          pending={end.isPending}
          onClick={() => end.mutate()}
        >
          {t('end')}
        </Button>
      )}
      <ActionProblem error={end.error} />
    </li>
  );
}
