import type { WebhookEndpointView } from '@pushcart/client';
import { DomainError, requireWebhookUrl, WEBHOOK_TEXT, type WebhookEventType } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { TypeChoice } from './type-choice.tsx';
import { useSaveWebhook } from './use-webhooks.ts';

interface Props {
  /** Null for a new one. */
  readonly endpoint: WebhookEndpointView | null;
  /** Given the secret of a new one. */
  readonly onSaved: (secret: string | null) => void;
  readonly onClose: () => void;
}

const USUAL: readonly WebhookEventType[] = ['order.placed', 'order.paid', 'order.shipped', 'order.cancelled'];

/** Where a webhook goes and of what it tells. */
export function EndpointDialog({ endpoint, onSaved, onClose }: Props) {
  const t = useTranslations('desk.webhooks');
  const say = useToast();
  const [url, setUrl] = useState(endpoint?.url ?? '');
  const [description, setDescription] = useState(endpoint?.description ?? '');
  const [types, setTypes] = useState<ReadonlySet<WebhookEventType>>(() => new Set(endpoint?.types ?? USUAL));
  const [hasTried, setHasTried] = useState(false);
  const save = useSaveWebhook(endpoint, (secret) => {
    say(t('saved'));
    onSaved(secret);
  });
  const isRight = isAddress(url);
  const status = endpoint?.status === 'paused' ? 'paused' : 'active';
  return (
    <FormDialog
      wide
      title={t(endpoint === null ? 'add' : 'edit')}
      onClose={onClose}
      onSubmit={() => {
        setHasTried(true);
        if (isRight && types.size > 0) save.mutate({ url: url.trim(), description, types: [...types], status });
      }}
      action={save}
      button={t('save')}
      className="gap-5"
    >
      <TextField
        label={t('url')}
        required
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        maxLength={WEBHOOK_TEXT.url}
        hint={t('urlHint')}
        error={hasTried && !isRight ? t('urlWrong') : undefined}
        value={url}
        onChange={({ target }) => setUrl(target.value)}
      />
      <TextField
        label={t('description')}
        autoComplete="off"
        maxLength={WEBHOOK_TEXT.description}
        value={description}
        onChange={({ target }) => setDescription(target.value)}
      />
      <TypeChoice
        chosen={types}
        error={hasTried && types.size === 0 ? t('typesWrong') : undefined}
        onChange={setTypes}
      />
    </FormDialog>
  );
}

/** Whether the server may take it: whether this machine is one, only the server knows. */
function isAddress(url: string): boolean {
  try {
    requireWebhookUrl(url, { allowLoopback: true });
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
