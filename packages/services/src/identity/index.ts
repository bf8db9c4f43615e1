import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { addresses, removeAddress, saveAddress } from './addresses.ts';
import { endSession } from './end-session.ts';
import type { IdentityService } from './identity-service.ts';
import { register } from './register.ts';
import { createActorResolver } from './resolve-actor.ts';
import { signIn } from './sign-in.ts';
import { viewSession } from './view-session.ts';

export function createIdentityService(deps: Deps): IdentityService {
  return {
    resolveActor: createActorResolver(deps),
    current: ({ storeId, account }) =>
      viewSession(deps, deps.db, { storeId, accountId: account?.id ?? null, sessionId: account?.sessionId ?? null }),
    register: (actor, input, userAgent) => register(deps, actor, input, userAgent),
    signIn: (actor, input, userAgent) => signIn(deps, actor, input, userAgent),
    signOut: (actor) => inTransaction(deps, (tx) => endSession(tx, actor, deps.clock.now())),
    addresses: (actor) => addresses(deps, actor),
    saveAddress: (actor, input) => saveAddress(deps, actor, input),
    removeAddress: (actor, input) => removeAddress(deps, actor, input),
  };
}
