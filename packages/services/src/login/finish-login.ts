import { type Actor, requireSignedIn } from '@pushcart/domain';
import { changeFactors } from '../account/change-factors.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { confirmSession } from '../identity/confirm.ts';
import { enterWithLogin, withTry } from './enter-with-login.ts';
import { findLogin, linkLogin } from './linked-login.ts';
import type { FinishedLogin, FinishLogin, LoginDoor } from './login-service.ts';
import { endVisit, type ProvenVisit, proveVisit, visitRefused } from './visits.ts';

/** How far the clock of a provider may be behind ours. */
const CLOCKS_APART_MS = 30_000;

/** See `LoginService.finish`. */
export async function finishLogin(
  deps: Deps,
  actor: Actor,
  { provider, search, ...shown }: FinishLogin,
  door: LoginDoor,
): Promise<FinishedLogin> {
  const visit = await proveVisit(deps, { provider, search, browser: door.browser });
  const to = visit.returnPath;
  switch (visit.intent) {
    case 'enter':
      return { kind: 'entered', to, opened: await enterWithLogin(deps, actor, visit, shown, door) };
    case 'link':
      await link(deps, actor, visit);
      return { kind: 'linked', to };
    case 'confirm':
      await confirm(deps, actor, visit, { code: shown.code, door });
      return { kind: 'confirmed', to };
  }
}

async function link(deps: Deps, actor: Actor, visit: ProvenVisit): Promise<void> {
  requireStarter(actor, visit);
  await changeFactors(deps, actor, async (tx, { account }) => {
    await endVisit(tx, visit);
    await linkLogin(deps, tx, visit, account.id);
  });
}

async function confirm(
  deps: Deps,
  actor: Actor,
  visit: ProvenVisit,
  { code, door }: { code: string | undefined; door: LoginDoor },
): Promise<void> {
  requireSignedIn(actor);
  requireStarter(actor, visit);
  requireSeenAnew(visit);
  const login = await findLogin(deps, deps.db, visit.proof);
  if (login?.accountId !== actor.account.id) throw visitRefused();
  await withTry(door, actor.account.id, { code }, () =>
    inTransaction(deps, async (tx) => {
      await confirmSession(deps, tx, actor, code);
      await endVisit(tx, visit);
    }),
  );
}

/** That the provider is to ask stands in an address, from which anybody at the keyboard can take it out. */
function requireSeenAnew({ proof: { seenAt }, startedAt }: ProvenVisit): void {
  if (seenAt !== null && seenAt < startedAt.getTime() - CLOCKS_APART_MS) throw visitRefused();
}

/** Who comes back must be who went: a link sent by another would put their login into this account. */
function requireStarter({ account }: Actor, { accountId }: ProvenVisit): void {
  if (account === null || account.id !== accountId) throw visitRefused();
}
