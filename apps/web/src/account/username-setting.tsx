import { type AccountView, detailsOf, reasonOf } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ActionProblem } from '../ui/problem.tsx';
import { Setting } from './setting.tsx';
import { useAccountChange } from './use-account-change.ts';
import { isUsername } from './username.ts';

/** A name to sign in by beside the address and the phone; left empty it is given up. */
export function UsernameSetting({ account }: { readonly account: AccountView }) {
  const t = useTranslations('account');
  const client = useClient();
  const [username, setUsername] = useState(account.username ?? '');
  const [isMarked, setIsMarked] = useState(false);
  const typed = username.trim();
  const isWrong = typed !== '' && !isUsername(typed);
  const save = useAccountChange(() => client.account.setUsername.mutate({ username: typed === '' ? null : typed }), {
    done: typed === '' ? t('profile.usernameGone') : t('profile.usernameSaved'),
  });
  // What the rules refuse is not sent, so a name that comes back belongs to somebody else.
  const isTaken = reasonOf(save.error) === 'INVALID_INPUT' && detailsOf(save.error).field === 'username';
  const problem = isTaken ? t('profile.usernameTaken') : isMarked && isWrong ? t('profile.usernameWrong') : undefined;
  return (
    <Setting title={t('profile.username')} text={t('profile.usernameText')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setIsMarked(true);
          if (!isWrong) save.mutate();
        }}
      >
        <TextField
          label={t('profile.username')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
          hint={t('profile.usernameHint')}
          error={problem}
          value={username}
          onChange={(event) => {
            setUsername(event.target.value);
            save.reset();
          }}
          onBlur={() => setIsMarked(true)}
        />
        {!isTaken && <ActionProblem error={save.error} />}
        <div>
          <Button type="submit" disabled={typed === (account.username ?? '')} pending={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Setting>
  );
}
