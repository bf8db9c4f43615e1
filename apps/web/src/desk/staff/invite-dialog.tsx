import { STAFF_ROLES, type StaffRole } from '@pushcart/domain';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useConnection } from '../../live/use-connection.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { StaleNote } from '../../ui/stale-note.tsx';
import { RoleOptions } from './role-options.tsx';
import { useStaffChange } from './use-staff.ts';

/** Mails a link; whoever has the mailbox joins with it. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('desk.staff');
  const locale = useLocale();
  const { isStale } = useConnection();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<StaffRole>('packer');
  const invite = useStaffChange((client) => client.staff.invite.mutate({ email, role, locale }), {
    done: t('invited', { email }),
    onDone: onClose,
  });
  return (
    <Dialog open onOpenChange={onClose} title={t('invite')} description={t('inviteText')}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate();
        }}
      >
        <TextField
          label={t('email')}
          type="email"
          autoComplete="off"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <SelectField
          label={t('as')}
          required
          hint={t(`does.${role}`)}
          value={role}
          onChange={(event) => setRole(STAFF_ROLES.find((one) => one === event.target.value) ?? role)}
        >
          <RoleOptions />
        </SelectField>
        <ActionProblem error={invite.error} />
        <StaleNote />
        <Button type="submit" look="lamp" size="large" disabled={isStale} pending={invite.isPending}>
          {t('send')}
        </Button>
      </form>
    </Dialog>
  );
}
