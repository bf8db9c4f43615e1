import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConfirmed } from '../identity/confirm-identity.tsx';
import { useChangeSession } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';
import { AskDialog } from '../ui/ask-dialog.tsx';
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
    <AskDialog
      title={t('eraseTitle')}
      text={t('eraseWhat')}
      keep={t('eraseKeep')}
      go={t('eraseButton')}
      action={erase}
      isReady={isSure}
      onGo={() => erase.mutate()}
      onClose={onClose}
    >
      <Switch label={t('eraseSure')} checked={isSure} onChange={setIsSure} />
    </AskDialog>
  );
}
