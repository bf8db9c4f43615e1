import { type Actor, can, type Permission } from '@pushcart/domain';
import { findKey } from '../api-key/find-key.ts';
import type { Deps } from '../deps.ts';
import { openSessions } from './session-lifetime.ts';
import { actingRole } from './staff-role.ts';

/**
 * The actor as of now: with the role it has today, or null once its session or key has ended. A visitor without account
 * stays who it is. Long-lived streams ask this before they go on.
 */
export async function renewActor({ db, clock }: Pick<Deps, 'db' | 'clock'>, actor: Actor): Promise<Actor | null> {
  const { account, storeId } = actor;
  if (account === null) return actor;
  if (account.key !== undefined) return (await findKey(db, { id: account.key.id }, clock.now()))?.actor ?? null;
  const session = await db.session.findFirst({
    where: { id: account.sessionId, accountId: account.id, ...openSessions(clock.now()) },
    select: { secondFactorAt: true, account: { select: { staff: { where: { storeId }, select: { role: true } } } } },
  });
  if (session === null) return null;
  const role = session.account.staff[0]?.role;
  if (role === undefined) return { ...actor, account: { ...account, role: null } };
  const { needsSecondFactor } = await db.store.findUniqueOrThrow({
    where: { id: storeId },
    select: { needsSecondFactor: true },
  });
  const { secondFactorAt } = session;
  return { ...actor, account: { ...account, role: actingRole({ role, needsSecondFactor, secondFactorAt }) } };
}

/** Whether the actor holds a permission as of now. */
export async function stillMay(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  permission: Permission,
): Promise<boolean> {
  const renewed = await renewActor(deps, actor);
  return renewed !== null && can(renewed, permission);
}
