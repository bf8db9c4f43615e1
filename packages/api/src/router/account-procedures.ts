import { z } from 'zod';
import * as input from '../input.ts';
import { takeCall } from '../limit.ts';
import { signedIn } from '../trpc.ts';
import { accountExport, accountView, passkeyCreation, recoveryCodes, totpSetup } from '../view/account-view.ts';
import { tried } from './confirm-procedures.ts';
import { passkeyRegistration } from './passkey-input.ts';
import { loginKey } from './sign-in.ts';

export const accountProcedures = {
  get: signedIn('read')
    .input(input.nothing)
    .output(accountView)
    .query(({ ctx }) => ctx.services.account.get(ctx.actor)),

  update: signedIn('write')
    .input(z.strictObject({ name: input.words(120).optional(), locale: input.locale.optional() }))
    .output(accountView)
    .mutation(({ ctx, input }) => ctx.services.account.update(ctx.actor, input)),

  setUsername: signedIn('credentials')
    .input(z.strictObject({ username: input.username.nullable() }))
    .output(accountView)
    .mutation(({ ctx, input }) => ctx.services.account.setUsername(ctx.actor, input)),

  changePassword: signedIn('credentials')
    .input(z.strictObject({ password: input.password, newPassword: input.password }))
    .output(z.void())
    .mutation(({ ctx, input }) => tried(ctx, () => ctx.services.account.changePassword(ctx.actor, input))),

  requestPhone: signedIn('message')
    .input(z.strictObject({ phone: input.phone }))
    .output(z.void())
    .mutation(async ({ ctx, input }) => {
      await takeCall(ctx.limiter, 'recipient', loginKey(input));
      await ctx.services.account.requestPhone(ctx.actor, input);
    }),

  confirmPhone: signedIn('credentials')
    .input(z.strictObject({ phone: input.phone, code: input.sixDigits }))
    .output(accountView)
    .mutation(({ ctx, input }) => tried(ctx, () => ctx.services.account.confirmPhone(ctx.actor, input))),

  startTotp: signedIn('write')
    .input(input.nothing)
    .output(totpSetup)
    .mutation(({ ctx }) => ctx.services.account.startTotp(ctx.actor)),

  confirmTotp: signedIn('credentials')
    .input(z.strictObject({ code: input.sixDigits }))
    .output(recoveryCodes)
    .mutation(({ ctx, input }) => tried(ctx, () => ctx.services.account.confirmTotp(ctx.actor, input))),

  removeTotp: signedIn('write')
    .input(input.nothing)
    .output(accountView)
    .mutation(({ ctx }) => ctx.services.account.removeTotp(ctx.actor)),

  renewRecoveryCodes: signedIn('write')
    .input(input.nothing)
    .output(recoveryCodes)
    .mutation(({ ctx }) => ctx.services.account.renewRecoveryCodes(ctx.actor)),

  startPasskey: signedIn('write')
    .input(input.nothing)
    .output(passkeyCreation)
    .mutation(({ ctx }) => ctx.services.account.startPasskey(ctx.actor)),

  addPasskey: signedIn('write')
    .input(passkeyRegistration)
    .output(accountView)
    .mutation(({ ctx, input }) => ctx.services.account.addPasskey(ctx.actor, input)),

  removePasskey: signedIn('write')
    .input(z.strictObject({ passkeyId: input.id }))
    .output(accountView)
    .mutation(({ ctx, input }) => ctx.services.account.removePasskey(ctx.actor, input)),

  /** Everything that is kept about the account. A mutation, since it must not be cached or run ahead. */
  exportData: signedIn('credentials')
    .input(input.nothing)
    .output(accountExport)
    .mutation(({ ctx }) => ctx.services.account.exportData(ctx.actor)),

  /** For ever. */
  erase: signedIn('credentials')
    .input(z.strictObject({ confirm: z.literal('erase') }))
    .output(z.void())
    .mutation(async ({ ctx }) => {
      await ctx.services.account.erase(ctx.actor);
      ctx.cookie?.clear();
    }),
};
