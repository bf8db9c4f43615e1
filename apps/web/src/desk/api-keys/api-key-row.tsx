import type { ApiKeyView, NewApiKey } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '../../i18n/relative-time.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { AskDialog } from '../../ui/ask-dialog.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { dotted } from '../../ui/dotted.ts';
import { RotateDialog } from './rotate-dialog.tsx';
import { useRevokeKey } from './use-api-keys.ts';

interface Props {
  readonly apiKey: ApiKeyView;
  readonly onMade: (made: NewApiKey) => void;
}

export function ApiKeyRow({ apiKey, onMade }: Props) {
  const t = useTranslations('desk.apiKeys');
  const format = useFormat();
  const [asked, setAsked] = useState<'rotate' | 'revoke' | null>(null);
  const { name, prefix, scopes, status, maker, expiresAt, lastUsedAt, callsPerMinute, successorId } = apiKey;
  const close = () => setAsked(null);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 px-1 py-4 sm:px-3">
      <div className="min-w-0 grow basis-64">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold wrap-anywhere">{name}</span>
          <code className="text-sm text-ink-soft">{prefix}…</code>
          {status !== 'active' && <Badge tone="warn">{t(`status.${status}`)}</Badge>}
          {successorId !== null && <Badge>{t('replaced')}</Badge>}
        </p>
        <p className="mt-1 text-sm text-ink-soft">
          {dotted(
            t('by', { name: maker.name }),
            expiresAt === null ? t('endless') : t('expires', { date: format.date(expiresAt) }),
            t('perMinute', { calls: callsPerMinute }),
          )}
        </p>
        <p className="mt-1 text-sm text-ink-soft">
          {lastUsedAt === null ? (
            t('unused')
          ) : (
            <>
              {t('used')} <RelativeTime at={lastUsedAt} />
            </>
          )}
        </p>
        <p className="mt-1.5 flex flex-wrap gap-1.5">
          {scopes.map((scope) => (
            <Badge key={scope}>{t(`scope.${scope}`)}</Badge>
          ))}
        </p>
      </div>
      {status === 'active' && (
        <div className="flex flex-wrap gap-2">
          {successorId === null && (
            <Button size="small" aria-label={t('rotateNamed', { name })} onClick={() => setAsked('rotate')}>
              {t('rotate')}
            </Button>
          )}
          <Button look="bad" size="small" aria-label={t('revokeNamed', { name })} onClick={() => setAsked('revoke')}>
            {t('revoke')}
          </Button>
        </div>
      )}
      {asked === 'rotate' && <RotateDialog apiKey={apiKey} onClose={close} onMade={onMade} />}
      {asked === 'revoke' && <RevokeDialog apiKey={apiKey} onClose={close} />}
    </li>
  );
}

function RevokeDialog({
  apiKey: { id, name },
  onClose,
}: {
  readonly apiKey: ApiKeyView;
  readonly onClose: () => void;
}) {
  const t = useTranslations('desk.apiKeys');
  const revoke = useRevokeKey(id, { done: t('revoked', { name }), onDone: onClose });
  return (
    <AskDialog
      title={t('revokeNamed', { name })}
      text={t('revokeText')}
      keep={t('keep')}
      go={t('revoke')}
      action={revoke}
      onGo={() => revoke.mutate()}
      onClose={onClose}
    />
  );
}
