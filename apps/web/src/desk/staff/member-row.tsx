import type { StaffMemberView } from '@pushcart/client';
import { STAFF_ROLES, type StaffRole } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useSession } from '../../identity/session.ts';
import { AskDialog } from '../../ui/ask-dialog.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { dotted } from '../../ui/dotted.ts';
import { SelectField } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { RoleOptions } from './role-options.tsx';
import { useStaffChange } from './use-staff.ts';

export function MemberRow({ member }: { readonly member: StaffMemberView }) {
  const t = useTranslations('desk.staff');
  const format = useFormat();
  const isSelf = useSession()?.account?.id === member.accountId;
  const [isRemoving, setIsRemoving] = useState(false);
  const { accountId, name } = member;
  const change = useStaffChange((client, role: StaffRole) => client.staff.changeRole.mutate({ accountId, role }), {
    done: t('roleChanged', { name }),
  });
  return (
    <li className="flex flex-wrap items-end gap-x-4 gap-y-3 px-1 py-4 sm:grid sm:grid-cols-[1fr_10rem_6rem] sm:px-3">
      <div className="min-w-0 grow basis-60 self-center">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold wrap-anywhere">{name}</span>
          {isSelf && <Badge tone="lamp">{t('you')}</Badge>}
          <Badge tone={member.hasSecondFactor ? 'good' : 'neutral'}>
            {member.hasSecondFactor ? t('secondFactor') : t('noSecondFactor')}
          </Badge>
        </p>
        <p className="mt-1 text-sm wrap-anywhere text-ink-soft">
          {dotted(member.email, t('since', { date: format.date(member.since) }))}
        </p>
      </div>
      <SelectField
        label={t('roleOf', { name })}
        required
        className="w-40 sm:w-auto"
        value={change.isPending ? change.variables : member.role}
        disabled={change.isPending}
        onChange={(event) => {
          const role = STAFF_ROLES.find((one) => one === event.target.value);
          if (role !== undefined) change.mutate(role);
        }}
      >
        <RoleOptions />
      </SelectField>
      {!isSelf && (
        <Button
          look="bad"
          size="small"
          className="mb-1 sm:justify-self-start"
          aria-label={t('removeNamed', { name })}
          onClick={() => setIsRemoving(true)}
        >
          {t('remove')}
        </Button>
      )}
      <ActionProblem error={change.error} />
      {isRemoving && <RemoveDialog member={member} onClose={() => setIsRemoving(false)} />}
    </li>
  );
}

interface RemoveProps {
  readonly member: StaffMemberView;
  readonly onClose: () => void;
}

function RemoveDialog({ member: { accountId, name }, onClose }: RemoveProps) {
  const t = useTranslations('desk.staff');
  const remove = useStaffChange((client) => client.staff.remove.mutate({ accountId }), {
    done: t('removed', { name }),
    onDone: onClose,
  });
  return (
    <AskDialog
      title={t('removeTitle', { name })}
      text={t('removeText')}
      keep={t('keep')}
      go={t('remove')}
      action={remove}
      onGo={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
