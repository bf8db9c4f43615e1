import { useParams } from '@tanstack/react-router';
import { PanelsTopLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ExtensionFrame } from '../../extension/extension-frame.tsx';
import { useRenewedPanels } from '../../extension/use-panels.ts';
import { useTitle } from '../../frame/use-title.ts';
import { useText } from '../../i18n/use-text.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ReadList } from '../read-list.tsx';

/** A page of the desk that is all an extension's. */
export function ExtensionPage() {
  const t = useTranslations('desk.extensions');
  const text = useText();
  const { extensionId } = useParams({ from: '/desk/extensions/$extensionId' });
  const query = useRenewedPanels({ slot: 'desk.page' });
  const rows = query.data?.filter((panel) => panel.extensionId === extensionId);
  const title = rows?.[0] === undefined ? t('title') : text(rows[0].name);
  useTitle(title);
  return (
    <ReadList
      query={query}
      rows={rows}
      empty={
        <Empty
          isPage
          icon={PanelsTopLeft}
          title={t('goneTitle')}
          text={t('goneText')}
          action={<ButtonLink to="/desk/orders">{t('goneBack')}</ButtonLink>}
        />
      }
    >
      {([panel]) => (
        <>
          <h1 className="mb-4 text-title">{title}</h1>
          {panel !== undefined && <ExtensionFrame panel={panel} />}
        </>
      )}
    </ReadList>
  );
}
