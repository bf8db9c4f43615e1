import type { OrderTimelineEntry } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { Panel } from '../ui/panel.tsx';
import { EditDiff } from './edit-diff.tsx';

/** What was changed about the order since it was placed, newest first. */
export function OrderEdits({ timeline }: { readonly timeline: readonly OrderTimelineEntry[] }) {
  const t = useTranslations('order.edit');
  const format = useFormat();
  const edits = timeline.toReversed().filter(({ edit }) => edit !== undefined);
  if (edits.length === 0) return null;
  return (
    <Panel>
      <h2 className="mb-2 text-section">{t('history')}</h2>
      <ul className="grid gap-4">
        {edits.map(({ version, actor, at, edit }) => (
          <li key={version} className="animate-rise">
            <p className="text-sm font-medium">
              {t(actor === 'staff' ? 'byStore' : 'byYou')}{' '}
              <time dateTime={at.toISOString()} className="figures font-normal text-ink-soft">
                {format.moment(at)}
              </time>
            </p>
            {edit !== undefined && <EditDiff edit={edit} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
