import { LOGIN_INTENTS, type LoginReturn } from '@pushcart/domain';
import type { FinishLogin } from '@pushcart/services';
import { z } from 'zod';
import type { Context } from '../context.ts';
import * as input from '../input.ts';
import { countTry } from '../limit.ts';
import { ownPage } from '../own-page.ts';
import { anyone, signedIn } from '../trpc.ts';
import { linkedLogin, loginProvider, loginReturn } from '../view/login-view.ts';
import { openInBrowser, requireCookie } from './sign-in.ts';

const provider = z.string().regex(/^[a-z0-9-]{1,30}$/);
const linked = z.array(linkedLogin).readonly();

/** Signing in with an account of another service. A browser goes to the address of `start`, and brings back what `finish` takes. */
export const loginProcedures = {
  providers: anyone('read')
    .input(input.nothing)
    .output(z.array(loginProvider).readonly())
    .query(({ ctx }) => ctx.services.login.providers()),

  /** `to` is a path of the shop's own pages, where the visit ends. */
  start: anyone('credentials')
    .input(z.strictObject({ provider, intent: z.enum(LOGIN_INTENTS), to: input.text(500), locale: input.locale }))
    .output(z.strictObject({ url: z.string() }))
    .mutation(async ({ ctx, input: { provider, intent, to, locale } }) => {
      const cookie = requireCookie(ctx);
      const { pathname, search, hash } = ownPage(to, ctx.publicUrl, 'to');
      const wish = { provider, intent, locale, returnPath: pathname + search + hash };
      const { url, browser } = await ctx.services.login.start(ctx.actor, wish, ctx.visit);
      cookie.setVisit(browser);
      return { url };
    }),

  /** `search` is the query the provider sent the browser back with. The same call is repeated with what else is asked for. */
  finish: anyone('credentials')
    .input(
      z.strictObject({
        provider,
        search: input.text(4_000),
        password: input.password.optional(),
        code: input.secondCode.optional(),
      }),
    )
    .output(loginReturn)
    .mutation(({ ctx, input }) => finish(ctx, input)),

  linked: signedIn('read')
    .input(input.nothing)
    .output(linked)
    .query(({ ctx }) => ctx.services.login.linked(ctx.actor)),

  unlink: signedIn('write')
    .input(z.strictObject({ loginId: input.id }))
    .output(linked)
    .mutation(({ ctx, input }) => ctx.services.login.unlink(ctx.actor, input)),
};

async function finish(ctx: Context, input: FinishLogin): Promise<LoginReturn> {
  requireCookie(ctx);
  const finished = await ctx.services.login.finish(ctx.actor, input, {
    browser: ctx.visit,
    userAgent: ctx.userAgent,
    tried: (accountId, attempt) => countTry(ctx.limiter, 'code', accountId, attempt),
  });
  if (finished.kind !== 'entered') return finished;
  const { kind, to, opened } = finished;
  return { kind, to, session: await openInBrowser(ctx, async () => opened) };
}
