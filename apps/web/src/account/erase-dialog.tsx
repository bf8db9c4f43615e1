import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConfirmed } from '../identity/confirm-identity.tsx';
import { useChangeSession } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { Switch } from '../ui/switch.tsx';
import { useToast } from '../ui/toasts.tsx';

/** There is no way back, so it takes two deliberate acts. */
export function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('account.data');
  const client = useClient();
  const confirmed = useConfirmed();
  const navigate = useNavigate();
  const changeSession = useChangeSession();
  const say = useToast();
  const [isSure, setIsSure] = useState(false);
  const erase = useMutation({
    mutationFn: () => confirmed(() => client.account.erase.mutate({ confirm: 'erase' })),
    onSuccess: async () => {
      await navigate({ to: '/' });
      await changeSession(null);
      say(t('erased'));
    },
  });
  return (
    <Dialog open onOpenChange={onClose} title={t('eraseTitle')} description={t('eraseWhat')}>
      <Switch label={t('eraseSure')} checked={isSure} onChange={setIsSure} />
      <ActionProblem error={erase.error} />
      <div className="mt-4 flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{t('eraseKeep')}</Button>
        <Button look="bad" disabled={!isSure} pending={erase.isPending} onClick={() => erase.mutate()}>
          {t('eraseButton')}
        </Button>
      </div>
    </Dialog>
  );
}
