import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Shows a secret, this once. */
export function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const t = useTranslations('desk.webhooks');
  return (
    <Dialog open onOpenChange={onClose} title={t('secretTitle')} description={t('secretText')}>
      <div className="flex flex-col items-start gap-4">
        <output className="figures font-semibold wrap-anywhere">{secret}</output>
        <div className="flex flex-wrap gap-3">
          <CopyButton text={secret} />
          <Button size="small" look="lamp" onClick={onClose}>
            {t('done')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
