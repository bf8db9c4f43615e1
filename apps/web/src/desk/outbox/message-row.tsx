import type { MessageView } from '@pushcart/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useClient } from '../../live/shop.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { OUTBOX_KEY } from './use-outbox.ts';

const TONES = { queued: 'warn', sent: 'good', dropped: 'neutral', failed: 'bad' } as const;

export function MessageRow({ message }: { readonly message: MessageView }) {
  const t = useTranslations('desk.outbox');
  const format = useFormat();
  const client = useClient();
  const queryClient = useQueryClient();
  const say = useToast();
  const { id: messageId, template, channel, orderNumber, status, attempts, outcome, nextTryAt } = message;
  const retry = useMutation({
    mutationFn: () => client.message.retry.mutate({ messageId }),
    onSuccess: () => {
      say(t('retried'));
      return queryClient.invalidateQueries({ queryKey: OUTBOX_KEY });
    },
  });
  const what = t(`template.${template}`);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <span className="min-w-0 grow basis-64">
        <span className="block font-semibold">
          {what}
          {orderNumber !== null && (
            <>
              {' · '}
              <Link to="/desk/orders/$number" params={{ number: String(orderNumber) }} className="underline">
                {t('order', { number: String(orderNumber) })}
              </Link>
            </>
          )}
        </span>
        <span className="block text-sm text-ink-soft">
          {t(`channel.${channel}`)} · <RelativeTime at={message.createdAt} /> · {t('attempts', { count: attempts })}
          {status === 'queued' && nextTryAt !== null && ` · ${t('nextTry', { time: format.moment(nextTryAt) })}`}
        </span>
        {outcome !== null && (
          <span className="figures block text-sm text-bad wrap-anywhere">{t('outcome', { code: outcome })}</span>
        )}
      </span>
      <span className="flex items-center gap-3">
        <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
        {message.canRetry && (
          <Button
            size="small"
            aria-label={t('retryOf', { what })}
            pending={retry.isPending}
            onClick={() => retry.mutate()}
          >
            {t('retry')}
          </Button>
        )}
      </span>
      <ActionProblem error={retry.error} />
    </li>
  );
}
