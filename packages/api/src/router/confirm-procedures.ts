import { z } from 'zod';
import type { Context } from '../context.ts';
import * as input from '../input.ts';
import { countTry, takeCall } from '../limit.ts';
import { signedIn } from '../trpc.ts';
import { passkeyAssertion } from './passkey-input.ts';

const code = input.secondCode.optional();
const confirmation = z.union([
  z.strictObject({ password: input.password, code }),
  z.strictObject({ phoneCode: input.sixDigits, code }),
]);

/** Showing once more who is at the keyboard, when an act is refused with CONFIRMATION_REQUIRED. */
export const confirmProcedures = {
  confirm: signedIn('credentials')
    .input(confirmation)
    .output(z.void())
    .mutation(({ ctx, input }) => tried(ctx, () => ctx.services.identity.confirm(ctx.actor, input))),

  confirmWithPasskey: signedIn('credentials')
    .input(passkeyAssertion)
    .output(z.void())
    .mutation(({ ctx, input }) => ctx.services.identity.confirmWithPasskey(ctx.actor, input)),

  requestConfirmationCode: signedIn('message')
    .input(input.nothing)
    .output(z.void())
    .mutation(async ({ ctx }) => {
      await takeCall(ctx.limiter, 'recipient', ctx.actor.account?.id ?? '');
      await ctx.services.identity.requestConfirmationCode(ctx.actor);
    }),
};

/** Counts a try at a secret of the caller's own account; a right one costs nothing. */
export function tried<T>(ctx: Context, attempt: () => Promise<T>): Promise<T> {
  return countTry(ctx.limiter, 'code', ctx.actor.account?.id ?? '', attempt);
}
