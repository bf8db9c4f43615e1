import type { ExtensionView } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { ExtensionFrame } from '../../extension/extension-frame.tsx';
import { usePreview } from '../../extension/use-panels.ts';
import { useText } from '../../i18n/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

/** The panel as it would look in its first place, about nothing. */
export function PreviewDialog({
  extension,
  onClose,
}: {
  readonly extension: ExtensionView;
  readonly onClose: () => void;
}) {
  const t = useTranslations('desk.extensions');
  const text = useText();
  const preview = usePreview(extension.id);
  return (
    <Dialog open wide onOpenChange={onClose} title={text(extension.name)} description={t('previewText')}>
      <QueryProblem query={preview} />
      {preview.data !== undefined && <ExtensionFrame panel={preview.data} />}
      {preview.isPending && (
        <div style={{ height: extension.minHeight }}>
          <Skeleton className="size-full" />
        </div>
      )}
    </Dialog>
  );
}
