import type { NewApiKey } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PagePending } from '../../frame/page-pending.tsx';
import { AreaMessages } from '../../i18n/area-messages.tsx';
import { ConfirmIdentity } from '../../identity/confirm-identity.tsx';
import { loadIdentityMessages } from '../../identity/messages/load.ts';
import { Panel } from '../../ui/panel.tsx';
import { AddButton, PageHead } from '../page-head.tsx';
import { ReadList } from '../read-list.tsx';
import { SecretDialog } from '../secret-dialog.tsx';
import { ApiKeyRow } from './api-key-row.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { useApiKeys } from './use-api-keys.ts';

/** Which programs may work in the store, and what each may do. */
export function ApiKeysPage() {
  return (
    <AreaMessages area="identity" load={loadIdentityMessages} fallback={<PagePending />}>
      <ConfirmIdentity>
        <ApiKeys />
      </ConfirmIdentity>
    </AreaMessages>
  );
}

function ApiKeys() {
  const t = useTranslations('desk.apiKeys');
  const query = useApiKeys();
  const [isMaking, setIsMaking] = useState(false);
  const [made, setMade] = useState<NewApiKey | null>(null);
  return (
    <>
      <PageHead title={t('title')}>
        <AddButton onClick={() => setIsMaking(true)}>{t('add')}</AddButton>
      </PageHead>
      <p className="mb-4 max-w-prose text-ink-soft">
        {t('intro')}{' '}
        <a className="underline" href="/api/reference">
          {t('reference')}
        </a>
      </p>
      <Panel className="p-3! sm:p-4!">
        <ReadList query={query} rows={query.data} empty={<p className="px-3 py-2 text-ink-soft">{t('none')}</p>}>
          {(keys) => (
            <ul aria-label={t('title')} className="divide-y divide-line">
              {keys.map((one) => (
                <ApiKeyRow key={one.id} apiKey={one} onMade={setMade} />
              ))}
            </ul>
          )}
        </ReadList>
      </Panel>
      {isMaking && (
        <NewKeyDialog
          onClose={() => setIsMaking(false)}
          onMade={(fresh) => {
            setIsMaking(false);
            setMade(fresh);
          }}
        />
      )}
      {made !== null && (
        <SecretDialog
          title={t('made')}
          text={t('madeText')}
          name={made.key.name}
          secret={made.secret}
          copy={t('copy')}
          done={t('done')}
          onClose={() => setMade(null)}
        />
      )}
    </>
  );
}
