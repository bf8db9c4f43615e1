import type { WebhookEndpointView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/badge.tsx';

const TONES = { active: 'good', paused: 'warn', disabled: 'bad' } as const;

/** How a webhook fares. */
export function EndpointState({ endpoint }: { readonly endpoint: WebhookEndpointView }) {
  const t = useTranslations('desk.webhooks');
  const format = useFormat();
  const { status, disabledFor, failingSince, lastDeliveredAt, previousSecretUntil, waiting, failed } = endpoint;
  return (
    <div className="flex flex-col gap-1.5 text-sm text-ink-soft">
      <p className="flex flex-wrap items-center gap-1.5">
        <Badge tone={TONES[status]}>{t(`state.${status}`)}</Badge>
        {waiting > 0 && <Badge>{t('waiting', { count: waiting })}</Badge>}
        {failed > 0 && <Badge tone="bad">{t('failed', { count: failed })}</Badge>}
        {failingSince !== null && (
          <Badge tone="warn">
            <span>{t.rich('failingSince', { time: () => <RelativeTime at={failingSince} /> })}</span>
          </Badge>
        )}
      </p>
      {disabledFor !== null && <p className="max-w-prose text-bad">{t(`disabledFor.${disabledFor}`)}</p>}
      {lastDeliveredAt !== null && (
        <p>{t.rich('lastDelivered', { time: () => <RelativeTime at={lastDeliveredAt} /> })}</p>
      )}
      {previousSecretUntil !== null && <p>{t('rotating', { time: format.moment(previousSecretUntil) })}</p>}
    </div>
  );
}
