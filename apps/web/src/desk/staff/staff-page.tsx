import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PagePending } from '../../frame/page-pending.tsx';
import { useTitle } from '../../frame/use-title.ts';
import { AreaMessages } from '../../i18n/area-messages.tsx';
import { ConfirmIdentity } from '../../identity/confirm-identity.tsx';
import { loadIdentityMessages } from '../../identity/messages/load.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { InvitationRow } from './invitation-row.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MemberRow } from './member-row.tsx';
import { SecondFactorRule } from './second-factor-rule.tsx';
import { useStaff } from './use-staff.ts';

/** Who works in the store, and as what. */
export function StaffPage() {
  return (
    <AreaMessages area="identity" load={loadIdentityMessages} fallback={<PagePending />}>
      <ConfirmIdentity>
        <Staff />
      </ConfirmIdentity>
    </AreaMessages>
  );
}

function Staff() {
  const t = useTranslations('desk.staff');
  const staff = useStaff();
  const [isInviting, setIsInviting] = useState(false);
  useTitle(t('title'));
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-title">{t('title')}</h1>
        <Button look="lamp" onClick={() => setIsInviting(true)}>
          <UserPlus aria-hidden className="size-4.5" />
          {t('invite')}
        </Button>
      </div>
      {staff.isPending && <RowsSkeleton />}
      <QueryProblem query={staff} />
      {staff.data !== undefined && (
        <div className="grid gap-5 lg:grid-cols-[1fr_22rem] lg:items-start">
          <Panel className="p-3! sm:p-4!">
            <ul aria-label={t('title')} className="divide-y divide-line">
              {staff.data.members.map((member) => (
                <MemberRow key={member.accountId} member={member} />
              ))}
            </ul>
          </Panel>
          <div className="flex flex-col gap-5">
            <SecondFactorRule isRequired={staff.data.needsSecondFactor} />
            {staff.data.invitations.length > 0 && (
              <Panel>
                <h2 className="mb-2 text-section">{t('invitations')}</h2>
                <ul className="divide-y divide-line">
                  {staff.data.invitations.map((invitation) => (
                    <InvitationRow key={invitation.id} invitation={invitation} />
                  ))}
                </ul>
              </Panel>
            )}
          </div>
        </div>
      )}
      {isInviting && <InviteDialog onClose={() => setIsInviting(false)} />}
    </>
  );
}
