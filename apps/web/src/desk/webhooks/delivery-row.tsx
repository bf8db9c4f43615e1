import type { WebhookDeliveryView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DottedParts } from '../../ui/dotted-parts.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useWebhookAction } from './use-webhooks.ts';

const TONES = { waiting: 'warn', delivered: 'good', failed: 'bad' } as const;

export function DeliveryRow({ delivery }: { readonly delivery: WebhookDeliveryView }) {
  const t = useTranslations('desk.webhooks');
  const format = useFormat();
  const say = useToast();
  const { id: deliveryId, type, status, attempts, createdAt, nextTryAt, answer } = delivery;
  const retry = useWebhookAction(
    (client) => client.webhook.retry.mutate({ deliveryId }),
    () => say(t('retried')),
  );
  const what = t(`type.${type}`);
  const facts = [
    t('attempts', { count: attempts }),
    ...(answer === null ? [] : [answer.code === null ? answer.excerpt : String(answer.code)]),
    ...(nextTryAt === null || attempts === 0 ? [] : [t('nextTry', { time: format.moment(nextTryAt) })]),
  ];
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-1 py-3 sm:px-3">
      <details className="min-w-0 grow basis-64">
        <summary className="cursor-pointer">
          <span className="font-semibold">{what}</span>{' '}
          <span className="text-sm text-ink-soft">
            <RelativeTime at={createdAt} /> · <DottedParts parts={facts} />
          </span>
        </summary>
        <Exchange delivery={delivery} />
      </details>
      <span className="flex items-center gap-3">
        <Badge tone={TONES[status]}>{t(`deliveryStatus.${status}`)}</Badge>
        {status !== 'waiting' && (
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

/** What was posted, and what was answered. */
function Exchange({ delivery }: { readonly delivery: WebhookDeliveryView }) {
  const t = useTranslations('desk.webhooks');
  const { webhookId, body, answer } = delivery;
  const sheet = 'figures mt-1 overflow-x-auto rounded-xl bg-sunken p-3 text-sm whitespace-pre-wrap wrap-anywhere';
  return (
    <div className="mt-3 flex flex-col gap-3">
      <div>
        <h3 className="text-sm font-medium">{t('request')}</h3>
        <pre className={sheet}>{`webhook-id: ${webhookId}\n\n${JSON.stringify(JSON.parse(body), null, 2)}`}</pre>
      </div>
      {answer !== null && (
        <div>
          <h3 className="text-sm font-medium">
            {t('answer')} · {t('took', { ms: String(answer.durationMs) })}
          </h3>
          <pre className={sheet}>{answer.code === null ? answer.excerpt : `${answer.code}\n\n${answer.excerpt}`}</pre>
        </div>
      )}
    </div>
  );
}
