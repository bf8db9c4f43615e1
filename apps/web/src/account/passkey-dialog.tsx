import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { EntryProblem } from '../identity/entry-problem.tsx';
import { makePasskey } from '../identity/passkey-prompt.ts';
import { useClient } from '../live/shop.tsx';
import { useConnection } from '../live/use-connection.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { StaleNote } from '../ui/stale-note.tsx';
import { useAccountChange } from './use-account-change.ts';

export function PasskeyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('account.security');
  const client = useClient();
  const { isStale } = useConnection();
  const [name, setName] = useState('');
  const add = useAccountChange(
    async () => {
      const creation = await client.account.startPasskey.mutate();
      return client.account.addPasskey.mutate(await makePasskey(creation, name.trim()));
    },
    { done: t('passkeyAdded'), onDone: onClose },
  );
  return (
    <Dialog open onOpenChange={onClose} title={t('passkeyAdd')} description={t('passkeyAddText')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <TextField
          label={t('passkeyName')}
          hint={t('passkeyNameHint')}
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <EntryProblem error={add.error} />
        <StaleNote />
        <Button type="submit" look="lamp" disabled={isStale} pending={add.isPending}>
          {t('passkeyMake')}
        </Button>
      </form>
    </Dialog>
  );
}
