import { STAFF_ROLES } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { takeCall } from '../limit.ts';
import { signedIn, staff } from '../trpc.ts';
import { staffView } from '../view/account-view.ts';
import { loginKey } from './sign-in.ts';

const role = z.enum(STAFF_ROLES);

export const staffProcedures = {
  list: staff('staff.manage', 'read')
    .input(input.nothing)
    .output(staffView)
    .query(({ ctx }) => ctx.services.staff.list(ctx.actor)),

  invite: staff('staff.manage', 'message')
    .input(z.strictObject({ email: input.email, role, locale: input.locale }))
    .output(staffView)
    .mutation(async ({ ctx, input }) => {
      await takeCall(ctx.limiter, 'recipient', loginKey(input));
      return ctx.services.staff.invite(ctx.actor, input);
    }),

  revokeInvitation: staff('staff.manage', 'write')
    .input(z.strictObject({ invitationId: input.id }))
    .output(staffView)
    .mutation(({ ctx, input }) => ctx.services.staff.revokeInvitation(ctx.actor, input)),

  /** By whoever was invited: the account must have the address the invitation went to. */
  accept: signedIn('credentials')
    .input(z.strictObject({ token: input.mailedToken }))
    .output(z.strictObject({ role }))
    .mutation(({ ctx, input }) => ctx.services.staff.accept(ctx.actor, input)),

  changeRole: staff('staff.manage', 'write')
    .input(z.strictObject({ accountId: input.id, role }))
    .output(staffView)
    .mutation(({ ctx, input }) => ctx.services.staff.changeRole(ctx.actor, input)),

  remove: staff('staff.manage', 'write')
    .input(z.strictObject({ accountId: input.id }))
    .output(staffView)
    .mutation(({ ctx, input }) => ctx.services.staff.remove(ctx.actor, input)),

  requireSecondFactor: staff('staff.manage', 'write')
    .input(z.strictObject({ isRequired: z.boolean() }))
    .output(staffView)
    .mutation(({ ctx, input }) => ctx.services.staff.requireSecondFactor(ctx.actor, input)),
};
