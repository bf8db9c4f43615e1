import { DomainError, type NewSession, type SessionView } from '@pushcart/domain';
import { z } from 'zod';
import type { Context, SessionCookie } from '../context.ts';
import * as input from '../input.ts';
import { takeCall } from '../limit.ts';
import { anyone, signedIn } from '../trpc.ts';
import { addressView, newSession, sessionView } from '../view/session-view.ts';

const credentials = z.strictObject({ email: input.email, password: input.password });
const registration = z.strictObject({ ...credentials.shape, name: input.words(120), locale: input.locale });

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

  signIn: anyone('credentials')
    .input(credentials)
    .output(sessionView)
    .mutation(({ ctx, input }) => openInBrowser(ctx, () => checkPassword(ctx, input))),

  /** For apps and terminals: the token goes into the `authorization` header or the connection parameters. */
  createToken: anyone('credentials')
    .input(credentials)
    .output(newSession)
    .mutation(({ ctx, input }) => checkPassword(ctx, input)),

  signOut: signedIn('write')
    .input(input.nothing)
    .output(z.void())
    .mutation(async ({ ctx }) => {
      await ctx.services.identity.signOut(ctx.actor);
      ctx.cookie?.clear();
    }),

  addresses: signedIn('read')
    .input(input.nothing)
    .output(z.array(addressView).readonly())
    .query(({ ctx }) => ctx.services.identity.addresses(ctx.actor)),

  saveAddress: signedIn('write')
    .input(z.strictObject({ ...input.address.shape, isDefault: z.boolean() }))
    .output(addressView)
    .mutation(({ ctx, input }) => ctx.services.identity.saveAddress(ctx.actor, input)),

  removeAddress: signedIn('write')
    .input(z.strictObject({ addressId: input.id }))
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.identity.removeAddress(ctx.actor, input)),
};

// Wrong tries count against the account wherever they come from; a right one costs nothing.
async function checkPassword(ctx: Context, input: z.output<typeof credentials>): Promise<NewSession> {
  const account = input.email.toLowerCase();
  await takeCall(ctx.limiter, 'account', account);
  const opened = await ctx.services.identity.signIn(ctx.actor, input, ctx.userAgent);
  await ctx.limiter.giveBack('account', account);
  return opened;
}

async function openInBrowser(ctx: Context, open: () => Promise<NewSession>): Promise<SessionView> {
  const cookie = requireCookie(ctx);
  const { token, session } = await open();
  cookie.set(token, session.expiresAt);
  return session;
}

// A page must not be able to read its session's token, so it can only arrive as a cookie.
function requireCookie({ cookie }: Context): SessionCookie {
  if (cookie !== null) return cookie;
  throw new DomainError('HTTP_ONLY', 'Sign in over HTTP, or create a token.');
}
