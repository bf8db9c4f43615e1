import type { WebhookEndpointView } from '@pushcart/client';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useIntent } from '../../live/use-intent.ts';
import { AskButton } from '../../ui/ask-button.tsx';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { SecretDialog } from '../secret-dialog.tsx';
import { EndpointDialog } from './endpoint-dialog.tsx';
import { ReplayDialog } from './replay-dialog.tsx';
import { useSaveWebhook, useWebhookAction } from './use-webhooks.ts';

/** What can be done to a webhook. */
export function EndpointActions({ endpoint }: { readonly endpoint: WebhookEndpointView }) {
  const t = useTranslations('desk.webhooks');
  const say = useToast();
  const [open, setOpen] = useState<'edit' | 'replay' | null>(null);
  const { url, description, types, status } = endpoint;
  const test = useTest(endpoint);
  const save = useSaveWebhook(endpoint, () => say(t('saved')));
  const isActive = status === 'active';
  return (
    <>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button pending={test.isPending} onClick={() => test.mutate()}>
          {t('test')}
        </Button>
        <Button onClick={() => setOpen('replay')}>{t('replay')}</Button>
        {/* Saving would switch it on again without a word. */}
        <Button disabled={status === 'disabled'} onClick={() => setOpen('edit')}>
          {t('edit')}
        </Button>
        <Button
          pending={save.isPending}
          onClick={() => save.mutate({ url, description, types, status: isActive ? 'paused' : 'active' })}
        >
          {t(isActive ? 'pause' : 'resume')}
        </Button>
        <Rotation endpoint={endpoint} />
        <Removal endpoint={endpoint} />
      </div>
      <ActionProblem error={test.error ?? save.error} />
      {open === 'edit' && (
        <EndpointDialog endpoint={endpoint} onSaved={() => setOpen(null)} onClose={() => setOpen(null)} />
      )}
      {open === 'replay' && <ReplayDialog endpointId={endpoint.id} onClose={() => setOpen(null)} />}
    </>
  );
}

function useTest({ id: endpointId }: WebhookEndpointView) {
  const t = useTranslations('desk.webhooks');
  const say = useToast();
  const { keyOf, renew } = useIntent();
  return useWebhookAction(
    (client) => client.webhook.test.mutate({ endpointId, key: keyOf(endpointId) }),
    ({ status, answer }) => {
      renew();
      const code = String(answer?.code ?? answer?.excerpt ?? '');
      say(status === 'delivered' ? t('tested', { code }) : t('testFailed', { answer: code }));
    },
  );
}

function Rotation({ endpoint: { id: endpointId, version } }: { readonly endpoint: WebhookEndpointView }) {
  const t = useTranslations('desk.webhooks');
  const { keyOf } = useIntent();
  const [secret, setSecret] = useState<string | null>(null);
  const ref = { endpointId, version };
  const rotate = useWebhookAction(
    (client) => client.webhook.rotateSecret.mutate({ ref, key: keyOf(ref) }),
    (rotated) => setSecret(rotated.secret),
  );
  return (
    <>
      <AskButton
        button={t('rotate')}
        title={t('rotateTitle')}
        text={t('rotateText')}
        go={t('rotate')}
        action={rotate}
        onGo={(close) => rotate.mutate(undefined, { onSuccess: close })}
      />
      {secret !== null && (
        <SecretDialog
          title={t('secretTitle')}
          text={t('secretText')}
          secret={secret}
          done={t('done')}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  );
}

function Removal({ endpoint: { id: endpointId } }: { readonly endpoint: WebhookEndpointView }) {
  const t = useTranslations('desk.webhooks');
  const say = useToast();
  const navigate = useNavigate();
  const remove = useWebhookAction(
    (client) => client.webhook.remove.mutate({ endpointId }),
    async () => {
      await navigate({ to: '/desk/webhooks' });
      say(t('removed'));
    },
  );
  return (
    <AskButton
      button={t('remove')}
      title={t('removeTitle')}
      text={t('removeText')}
      go={t('remove')}
      action={remove}
      onGo={() => remove.mutate()}
    />
  );
}
