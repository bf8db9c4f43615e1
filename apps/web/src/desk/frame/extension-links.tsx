import { Link } from '@tanstack/react-router';
import { PanelsTopLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePanels } from '../../extension/use-panels.ts';
import { useText } from '../../i18n/use-text.ts';

/** The pages that extensions add to the desk. */
export function ExtensionLinks({ look, onChoose }: { readonly look: string; readonly onChoose?: () => void }) {
  const t = useTranslations('desk.nav');
  const text = useText();
  const { data: pages = [] } = usePanels({ slot: 'desk.page' });
  if (pages.length === 0) return null;
  return (
    <section aria-labelledby="rooms-extensions">
      <h2 id="rooms-extensions" className="px-3.5 pb-1 font-sans text-sm font-medium text-ink-soft">
        {t('groups.extensions')}
      </h2>
      <ul>
        {pages.map(({ extensionId, name }) => (
          <li key={extensionId}>
            <Link to="/desk/extensions/$extensionId" params={{ extensionId }} onClick={onChoose} className={look}>
              <PanelsTopLeft aria-hidden className="size-4.5 shrink-0" />
              {text(name)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
