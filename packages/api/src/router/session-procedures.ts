import { z } from 'zod';
import * as input from '../input.ts';
import { countTry, takeCall } from '../limit.ts';
import { anyone, signedIn } from '../trpc.ts';
import { addressView, newSession, openSessionView, passkeyRequest, sessionView } from '../view/session-view.ts';
import { passkeyAssertion } from './passkey-input.ts';
import { checkPassword, loginKey, openInBrowser } from './sign-in.ts';

const secrets = { password: input.password, code: input.secondCode.optional() };
const credentials = z.union([
  z.strictObject({ email: input.email, ...secrets }),
  z.strictObject({ username: input.username, ...secrets }),
  z.strictObject({ phone: input.phone, ...secrets }),
]);
const registration = z.strictObject({
  email: input.email,
  password: input.password,
  name: input.words(120),
  locale: input.locale,
});
const nothing = z.void();

export const sessionProcedures = {
  current: anyone('read')
    .input(input.nothing)
    .output(sessionView)
    .query(({ ctx }) => ctx.services.identity.current(ctx.actor)),

  register: anyone('credentials')
    .input(registration)
    .output(sessionView)
    .mutation(({ ctx, input }) =>
      openInBrowser(ctx, () => ctx.services.identity.register(ctx.actor, input, ctx.userAgent)),
    ),

  signIn: anyone('write')
    .input(credentials)
    .output(sessionView)
    .mutation(({ ctx, input }) => openInBrowser(ctx, () => checkPassword(ctx, input))),

  /** For apps and terminals: the token goes into the `authorization` header or the connection parameters. */
  createToken: anyone('write')
    .input(credentials)
    .output(newSession)
    .mutation(({ ctx, input }) => checkPassword(ctx, input)),

  requestPhoneCode: anyone('message')
    .input(z.strictObject({ phone: input.phone, locale: input.locale }))
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await takeCall(ctx.limiter, 'recipient', loginKey(input));
      await ctx.services.identity.requestPhoneCode(ctx.actor, input);
    }),

  signInWithPhone: anyone('credentials')
    .input(
      z.strictObject({
        phone: input.phone,
        code: input.sixDigits,
        secondCode: input.secondCode.optional(),
        locale: input.locale,
      }),
    )
    .output(sessionView)
    .mutation(({ ctx, input }) =>
      countTry(ctx.limiter, 'code', loginKey(input), () =>
        openInBrowser(ctx, () => ctx.services.identity.signInWithPhone(ctx.actor, input, ctx.userAgent)),
      ),
    ),

  requestPasskey: anyone('credentials')
    .input(input.nothing)
    .output(passkeyRequest)
    .mutation(({ ctx }) => ctx.services.identity.requestPasskey()),

  signInWithPasskey: anyone('credentials')
    .input(passkeyAssertion)
    .output(sessionView)
    .mutation(({ ctx, input }) =>
      openInBrowser(ctx, () => ctx.services.identity.signInWithPasskey(ctx.actor, input, ctx.userAgent)),
    ),

  /** Answers the same whether an account has the address or not. */
  requestPasswordReset: anyone('message')
    .input(z.strictObject({ email: input.email, locale: input.locale }))
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await takeCall(ctx.limiter, 'recipient', loginKey(input));
      await ctx.services.identity.requestPasswordReset(ctx.actor, input);
    }),

  resetPassword: anyone('credentials')
    .input(z.strictObject({ token: input.mailedToken, password: input.password }))
    .output(nothing)
    .mutation(({ ctx, input }) => ctx.services.identity.resetPassword(ctx.actor, input)),

  requestVerification: signedIn('message')
    .input(input.nothing)
    .output(nothing)
    .mutation(async ({ ctx }) => {
      await takeCall(ctx.limiter, 'recipient', ctx.actor.account?.id ?? '');
      await ctx.services.identity.requestVerification(ctx.actor);
    }),

  verifyEmail: signedIn('credentials')
    .input(z.strictObject({ token: input.mailedToken }))
    .output(nothing)
    .mutation(({ ctx, input }) => ctx.services.identity.verifyEmail(ctx.actor, input)),

  signOut: signedIn('write')
    .input(input.nothing)
    .output(nothing)
    .mutation(async ({ ctx }) => {
      await ctx.services.identity.signOut(ctx.actor);
      ctx.cookie?.clear();
    }),

  list: signedIn('read')
    .input(input.nothing)
    .output(z.array(openSessionView).readonly())
    .query(({ ctx }) => ctx.services.identity.sessions(ctx.actor)),

  end: signedIn('write')
    .input(z.strictObject({ sessionId: input.id }))
    .output(nothing)
    .mutation(({ ctx, input }) => ctx.services.identity.endSession(ctx.actor, input)),

  endOthers: signedIn('write')
    .input(input.nothing)
    .output(nothing)
    .mutation(({ ctx }) => ctx.services.identity.endOtherSessions(ctx.actor)),

  addresses: signedIn('read')
    .input(input.nothing)
    .output(z.array(addressView).readonly())
    .query(({ ctx }) => ctx.services.identity.addresses(ctx.actor)),

  saveAddress: signedIn('write')
    .input(z.strictObject({ ...input.address.shape, isDefault: z.boolean() }))
    .output(addressView)
    .mutation(({ ctx, input }) => ctx.services.identity.saveAddress(ctx.actor, input)),

  changeAddress: signedIn('write')
    .input(z.strictObject({ addressId: input.id, ...input.address.shape, isDefault: z.boolean() }))
    .output(addressView)
    .mutation(({ ctx, input }) => ctx.services.identity.changeAddress(ctx.actor, input)),

  removeAddress: signedIn('write')
    .input(z.strictObject({ addressId: input.id }))
    .output(nothing)
    .mutation(({ ctx, input }) => ctx.services.identity.removeAddress(ctx.actor, input)),
};
