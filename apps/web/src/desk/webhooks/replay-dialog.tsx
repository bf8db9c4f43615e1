import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { useIntent } from '../../live/use-intent.ts';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { dateText, parseDate } from '../typed.ts';
import { useWebhookAction } from './use-webhooks.ts';

const DAY_MS = 86_400_000;

/** Says how much would be posted again since a time, and posts it. */
export function ReplayDialog({ endpointId, onClose }: { readonly endpointId: string; readonly onClose: () => void }) {
  const t = useTranslations('desk.webhooks');
  const client = useClient();
  const say = useToast();
  const { keyOf } = useIntent();
  const [typed, setTyped] = useState(() => dateText(new Date(Date.now() - DAY_MS)));
  const since = parseDate(typed);
  const count = useQuery({
    queryKey: ['desk', 'webhook-replay', endpointId, typed],
    queryFn: () => client.webhook.countReplay.query({ endpointId, from: { since: since ?? new Date() } }),
    enabled: since !== null,
    gcTime: 0,
  });
  const replay = useWebhookAction(
    (pushcart, from: { readonly since: Date }) =>
      pushcart.webhook.replay.mutate({ endpointId, from, key: keyOf([endpointId, from]) }),
    (done) => {
      say(t('replayed', { count: done.count }));
      onClose();
    },
  );
  return (
    <FormDialog
      title={t('replayTitle')}
      description={t('replayText')}
      onClose={onClose}
      onSubmit={() => {
        if (since !== null) replay.mutate({ since });
      }}
      action={replay}
      button={t('replayGo')}
      isReady={since !== null && (count.data?.count ?? 0) > 0}
    >
      <TextField
        label={t('since')}
        required
        type="datetime-local"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p role="status">{count.data !== undefined && t('count', { count: count.data.count })}</p>
      <ActionProblem error={count.error} />
    </FormDialog>
  );
}
