import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** The only sight of a secret there is. */
export function SecretDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const t = useTranslations('desk.extensions');
  return (
    <Dialog open onOpenChange={onClose} title={t('secretTitle')} description={t('secretText')}>
      <code className="block rounded-xl bg-sunken px-4 py-3 text-sm wrap-anywhere">{secret}</code>
      <div className="mt-5 flex flex-wrap justify-end gap-3">
        <CopyButton text={secret} label={t('copySecret')} />
        <Button look="ink" size="small" onClick={onClose}>
          {t('secretKept')}
        </Button>
      </div>
    </Dialog>
  );
}
