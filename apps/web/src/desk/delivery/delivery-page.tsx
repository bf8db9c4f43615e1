import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Panel } from '../../ui/panel.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { MethodList } from './method-list.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { useDeliverySettings } from './use-delivery.ts';
import { ZoneList } from './zone-list.tsx';

/** How the store delivers, where to, for how much, and what a parcel would cost. */
export function DeliveryPage() {
  const t = useTranslations('desk.delivery');
  const settings = useDeliverySettings();
  useTitle(t('title'));
  return (
    <>
      <h1 className="mb-5 text-title">{t('title')}</h1>
      {settings.isPending && (
        <Panel>
          <RowsSkeleton />
        </Panel>
      )}
      <QueryProblem query={settings} />
      {settings.data !== undefined && (
        <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <div className="grid grid-cols-1 gap-4">
            <ZoneList settings={settings.data} />
            <MethodList methods={settings.data.methods} />
          </div>
          <PreviewPanel currency={settings.data.currency} />
        </div>
      )}
    </>
  );
}
