import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { EntryProblem } from './entry-problem.tsx';
import { askForPasskey, hasPasskeys } from './passkey-prompt.ts';
import { useEnter } from './use-enter.ts';

/** Signs in by itself: a passkey is both the password and the second factor. */
export function PasskeyButton() {
  const t = useTranslations('identity');
  const client = useClient();
  const enter = useEnter();
  const signIn = useMutation({
    mutationFn: async () => {
      const assertion = await askForPasskey(await client.session.requestPasskey.mutate());
      return client.session.signInWithPasskey.mutate(assertion);
    },
    onSuccess: enter,
  });
  if (!hasPasskeys()) return null;
  return (
    <>
      <Button className="w-full" pending={signIn.isPending} onClick={() => signIn.mutate()}>
        <KeyRound aria-hidden className="size-4.5" />
        {t('withPasskey')}
      </Button>
      <EntryProblem error={signIn.error} />
    </>
  );
}
