import type { Deps } from '../deps.ts';
import { changeRole, removeMember, requireSecondFactorOfStaff } from './change-members.ts';
import { acceptInvitation, invite, revokeInvitation } from './invite.ts';
import { listStaff } from './list.ts';
import type { StaffService } from './staff-service.ts';

export function createStaffService(deps: Deps): StaffService {
  return {
    list: (actor) => listStaff(deps, deps.db, actor),
    invite: (actor, input) => invite(deps, actor, input),
    revokeInvitation: (actor, input) => revokeInvitation(deps, actor, input),
    accept: (actor, input) => acceptInvitation(deps, actor, input),
    changeRole: (actor, input) => changeRole(deps, actor, input),
    remove: (actor, input) => removeMember(deps, actor, input),
    requireSecondFactor: (actor, input) => requireSecondFactorOfStaff(deps, actor, input),
  };
}
