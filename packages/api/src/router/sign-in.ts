import type { SessionView } from '@pushcart/domain';
import { DomainError, type NewSession, normalizeEmail, normalizePhone, normalizeUsername } from '@pushcart/domain';
import type { Login, SignInInput } from '@pushcart/services';
import type { Context, SessionCookie } from '../context.ts';
import { takeCall } from '../limit.ts';

/** Signs in by name and password, within the limits of who tries. */
export async function checkPassword(ctx: Context, input: SignInInput): Promise<NewSession> {
  const account = loginKey(input);
  const payer = await payerOf(ctx, input);
  // Wrong tries count against the account wherever they come from; a right one costs nothing.
  await takeCall(ctx.limiter, 'account', payer);
  if (input.code !== undefined) await takeCall(ctx.limiter, 'code', account);
  const opened = await ctx.services.identity.signIn(ctx.actor, input, ctx.userAgent).catch(async (error: unknown) => {
    // The password was right: asking for the second factor is no wrong try.
    if (isAskingForMore(error)) await ctx.limiter.giveBack('account', payer);
    throw error;
  });
  await ctx.limiter.giveBack('account', payer);
  if (input.code !== undefined) await ctx.limiter.giveBack('code', account);
  return opened;
}

/**
 * Who pays for a try. A device that this very account was signed in with before pays by itself: strangers who guess, from this network
 * or others, do not lock the owner out.
 */
async function payerOf(ctx: Context, login: Login): Promise<string> {
  if (ctx.device !== null && (await ctx.services.identity.knowsDevice(login, ctx.device)))
    return `device:${ctx.device}`;
  await takeCall(ctx.limiter, 'credentials', ctx.address);
  return loginKey(login);
}

/** One key for every spelling of a login. */
export function loginKey(login: Login): string {
  if ('email' in login) return normalizeEmail(login.email);
  if ('username' in login) return `username:${normalizeUsername(login.username)}`;
  return `phone:${normalizePhone(login.phone) ?? login.phone}`;
}

/** Opens a session in a browser: the token arrives as a cookie, and the browser is known from now on. */
export async function openInBrowser(ctx: Context, open: () => Promise<NewSession>): Promise<SessionView> {
  const cookie = requireCookie(ctx);
  const { token, session } = await open();
  cookie.set(token, session.expiresAt);
  if (session.account !== null) {
    const device = await ctx.services.identity.rememberDevice(session.account.id, ctx.device);
    if (device !== null) cookie.setDevice(device);
  }
  return session;
}

// A page must not be able to read its session's token, so it can only arrive as a cookie.
export function requireCookie({ cookie }: Context): SessionCookie {
  if (cookie !== null) return cookie;
  throw new DomainError('HTTP_ONLY', 'Sign in over HTTP, or create a token.');
}

function isAskingForMore(error: unknown): boolean {
  return error instanceof DomainError && error.reason === 'SECOND_FACTOR_REQUIRED';
}
