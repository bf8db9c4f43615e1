import type { NewApiKey } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface Props {
  readonly made: NewApiKey;
  readonly onClose: () => void;
}

/** Shows the secret of a fresh key, once. */
export function SecretDialog({ made: { secret, key }, onClose }: Props) {
  const t = useTranslations('desk.apiKeys');
  return (
    <Dialog open onOpenChange={onClose} title={t('made')} description={t('madeText')}>
      <div className="flex flex-col gap-4">
        <p className="font-semibold wrap-anywhere">{key.name}</p>
        <code className="rounded-lg bg-sunken p-3 text-sm break-all select-all">{secret}</code>
        <div className="flex flex-wrap justify-end gap-3">
          <CopyButton text={secret} label={t('copy')} />
          <Button look="lamp" onClick={onClose}>
            {t('done')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
