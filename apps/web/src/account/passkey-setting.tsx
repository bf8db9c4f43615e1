import type { AccountView, PasskeyView } from '@pushcart/client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { hasPasskeys } from '../identity/passkey-prompt.ts';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { StaleNote } from '../ui/stale-note.tsx';
import { PasskeyDialog } from './passkey-dialog.tsx';
import { Setting } from './setting.tsx';
import { useAccountChange } from './use-account-change.ts';

export function PasskeySetting({ account }: { readonly account: AccountView }) {
  const t = useTranslations('account.security');
  const { isStale } = useConnection();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Setting title={t('passkeys')} text={t('passkeysText')}>
      {account.passkeys.length > 0 && (
        <ul className="divide-y divide-line">
          {account.passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      <StaleNote />
      <div>
        <Button disabled={!hasPasskeys() || isStale} onClick={() => setIsAdding(true)}>
          <Plus aria-hidden className="size-4" />
          {t('passkeyAdd')}
        </Button>
        {!hasPasskeys() && <p className="mt-2 text-sm text-ink-soft">{t('passkeysMissing')}</p>}
      </div>
      {isAdding && <PasskeyDialog onClose={() => setIsAdding(false)} />}
    </Setting>
  );
}

function PasskeyRow({ passkey }: { readonly passkey: PasskeyView }) {
  const t = useTranslations('account');
  const format = useFormat();
  const client = useClient();
  const { isStale } = useConnection();
  const remove = useAccountChange(() => client.account.removePasskey.mutate({ passkeyId: passkey.id }), {
    done: t('security.passkeyRemoved', { name: passkey.name }),
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <span className="min-w-0">
        <span className="block font-medium wrap-anywhere">{passkey.name}</span>
        <span className="text-sm text-ink-soft">
          {passkey.lastUsedAt === null
            ? t('security.passkeyMade', { date: format.date(passkey.createdAt) })
            : t('security.passkeyUsed', { date: format.date(passkey.lastUsedAt) })}
        </span>
      </span>
      <Button
        size="small"
        aria-label={t('security.passkeyRemove', { name: passkey.name })}
        disabled={isStale}
        pending={remove.isPending}
        onClick={() => remove.mutate()}
      >
        {t('remove')}
      </Button>
      <ActionProblem error={remove.error} />
    </li>
  );
}
