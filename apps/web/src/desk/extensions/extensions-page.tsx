import type { ExtensionView } from '@pushcart/domain';
import { PanelsTopLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmIdentity } from '../../identity/confirm-identity.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AddButton, PageHead } from '../page-head.tsx';
import { ReadList } from '../read-list.tsx';
import { SecretDialog } from '../secret-dialog.tsx';
import { ExtensionDialog } from './extension-dialog.tsx';
import { ExtensionRow } from './extension-row.tsx';
import { useExtensions } from './use-extensions.ts';

/** Panels of the shop owner's own: where they come from, where they show, and what signs for them. */
export function ExtensionsPage() {
  return (
    <ConfirmIdentity>
      <Extensions />
    </ConfirmIdentity>
  );
}

function Extensions() {
  const t = useTranslations('desk.extensions');
  const query = useExtensions();
  const [edited, setEdited] = useState<ExtensionView | 'new' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <PageHead title={t('title')}>
        <AddButton onClick={() => setEdited('new')}>{t('add')}</AddButton>
      </PageHead>
      <p className="mb-4 max-w-prose text-ink-soft">{t('intro')}</p>
      <ReadList
        query={query}
        rows={query.data}
        empty={<Empty icon={PanelsTopLeft} title={t('emptyTitle')} text={t('emptyText')} />}
      >
        {(rows) => (
          <Panel className="p-3! sm:p-4!">
            <ul className="divide-y divide-line">
              {rows.map((extension) => (
                <ExtensionRow
                  key={extension.id}
                  extension={extension}
                  onEdit={() => setEdited(extension)}
                  onSecret={setSecret}
                />
              ))}
            </ul>
          </Panel>
        )}
      </ReadList>
      {edited !== null && (
        <ExtensionDialog
          extension={edited === 'new' ? null : edited}
          onSaved={(made) => {
            setEdited(null);
            setSecret(made);
          }}
          onClose={() => setEdited(null)}
        />
      )}
      {secret !== null && (
        <SecretDialog
          title={t('secretTitle')}
          text={t('secretText')}
          secret={secret}
          copy={t('copySecret')}
          done={t('secretKept')}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  );
}
