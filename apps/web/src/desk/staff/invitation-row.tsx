import type { StaffInvitationView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useStaffChange } from './use-staff.ts';

export function InvitationRow({ invitation }: { readonly invitation: StaffInvitationView }) {
  const t = useTranslations('desk.staff');
  const format = useFormat();
  const revoke = useStaffChange((client) => client.staff.revokeInvitation.mutate({ invitationId: invitation.id }), {
    done: t('revoked'),
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <span className="min-w-0">
        <span className="block font-medium wrap-anywhere">{invitation.email}</span>
        <span className="text-sm text-ink-soft">
          {`${t(`role.${invitation.role}`)} · ${t('until', { date: format.date(invitation.expiresAt) })}`}
        </span>
      </span>
      <Button
        size="small"
        aria-label={t('revokeNamed', { email: invitation.email })}
        pending={revoke.isPending}
        onClick={() => revoke.mutate()}
      >
        {t('revoke')}
      </Button>
      <ActionProblem error={revoke.error} />
    </li>
  );
}
