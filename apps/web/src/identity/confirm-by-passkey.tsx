import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { EntryProblem } from './entry-problem.tsx';
import { askForPasskey, hasPasskeys } from './passkey-prompt.ts';

export function ConfirmByPasskey({ onConfirmed }: { readonly onConfirmed: () => void }) {
  const t = useTranslations('identity');
  const client = useClient();
  const { isStale } = useConnection();
  const confirm = useMutation({
    mutationFn: async () => {
      const assertion = await askForPasskey(await client.session.requestPasskey.mutate());
      await client.session.confirmWithPasskey.mutate(assertion);
    },
    onSuccess: onConfirmed,
  });
  if (!hasPasskeys()) return null;
  return (
    <>
      <Button disabled={isStale} pending={confirm.isPending} onClick={() => confirm.mutate()}>
        <KeyRound aria-hidden className="size-4.5" />
        {t('confirm.withPasskey')}
      </Button>
      <EntryProblem error={confirm.error} />
    </>
  );
}
