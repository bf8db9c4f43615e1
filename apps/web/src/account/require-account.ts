import { redirect } from '@tanstack/react-router';
import { sessionQuery } from '../identity/session.ts';
import type { RouterContext } from '../root-route.tsx';

interface Entering {
  readonly context: RouterContext;
  readonly location: { readonly href: string };
}

/** Sends visitors without an account to sign in, and from there back here. */
export async function requireAccount({ context, location }: Entering) {
  const session = await context.queryClient.ensureQueryData(sessionQuery(context.shop.current().client));
  if (session.account === null) throw redirect({ to: '/sign-in', search: { to: location.href } });
  return { session, account: session.account };
}
