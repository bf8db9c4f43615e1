import { type Actor, DomainError, isEmail, isStorable, type NewSession, normalizeEmail } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { asLocale } from '../identity/as-locale.ts';
import { enter } from '../identity/enter.ts';
import { verifyPassword } from '../identity/password.ts';
import { proveEmail } from '../identity/prove-email.ts';
import { requireSecondFactor } from '../identity/second-factor.ts';
import { enqueueMessage } from '../messages/enqueue.ts';
import { findLogin, linkLogin } from './linked-login.ts';
import type { FinishLogin, LoginDoor } from './login-service.ts';
import { endVisit, type ProvenVisit } from './visits.ts';

type Shown = Pick<FinishLogin, 'password' | 'code'>;

const MAX_NAME = 120;

/**
 * Signs in whoever the provider knows: to the account the login is linked to, else to a new one. Where an account has the same address,
 * its owner has to show its password first: neither who has the mailbox nor who took the address early gets into what the other made.
 */
export async function enterWithLogin(
  deps: Deps,
  actor: Actor,
  visit: ProvenVisit,
  shown: Shown,
  door: LoginDoor,
): Promise<NewSession> {
  const login = await findLogin(deps, deps.db, visit.proof);
  if (login === null) return enterNew(deps, actor, visit, shown, door);
  if (login.account.disabledAt !== null || login.account.erasedAt !== null) {
    throw new DomainError('FORBIDDEN', 'This account is closed.');
  }
  const { id, accountId } = login;
  return withTry(door, accountId, shown, () =>
    inTransaction(deps, async (tx) => {
      await tx.linkedLogin.updateMany({ where: { id }, data: { lastUsedAt: deps.clock.now() } });
      return open(deps, tx, actor, { visit, accountId, shown, door });
    }),
  );
}

async function enterNew(
  deps: Deps,
  actor: Actor,
  visit: ProvenVisit,
  shown: Shown,
  door: LoginDoor,
): Promise<NewSession> {
  const email = emailOf(visit);
  const owner = email === null ? null : await findOwner(deps, email);
  if (owner === null) return register(deps, actor, { visit, email, door });
  const { id: accountId, passwordHash } = owner;
  const { password } = shown;
  if (password === undefined) throw taken(passwordHash !== null);
  return withTry(door, accountId, shown, async () => {
    const isRight = await verifyPassword(passwordHash, password);
    if (!isRight) throw new DomainError('WRONG_CREDENTIALS', 'The password is wrong.');
    return inTransaction(deps, async (tx) => {
      const opened = await open(deps, tx, actor, { visit, accountId, shown, door });
      await linkLogin(deps, tx, visit, accountId);
      // The provider says so, and whoever knows the password is the one it says it of.
      await proveEmail(deps, tx, { storeId: actor.storeId, accountId });
      await tellOwner(deps, tx, { storeId: actor.storeId, accountId });
      return opened;
    });
  });
}

function register(
  deps: Deps,
  actor: Actor,
  { visit, email, door }: { visit: ProvenVisit; email: string | null; door: LoginDoor },
): Promise<NewSession> {
  return inTransaction(deps, async (tx) => {
    const accountId = deps.random.uuid();
    const now = deps.clock.now();
    const sealed = (column: string, text: string) =>
      deps.personalData.seal({ table: 'accounts', column, id: accountId }, text);
    const { count } = await tx.account.createMany({
      data: {
        id: accountId,
        name: sealed('name', nameOf(visit, email)),
        ...(email === null
          ? {}
          : {
              email: sealed('email', email),
              emailIndex: deps.personalData.index('email', email),
              emailVerifiedAt: now,
            }),
        locale: asLocale(visit.locale),
        createdAt: now,
      },
      skipDuplicates: true,
    });
    // Somebody took the address since it was looked up, or an account that is closed has it.
    if (count === 0) throw taken(false);
    await linkLogin(deps, tx, visit, accountId);
    return open(deps, tx, actor, { visit, accountId, shown: {}, door });
  });
}

async function open(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  { visit, accountId, shown, door }: { visit: ProvenVisit; accountId: string; shown: Shown; door: LoginDoor },
): Promise<NewSession> {
  const withSecondFactor = await requireSecondFactor(deps, tx, accountId, shown.code);
  await endVisit(tx, visit);
  const now = deps.clock.now();
  // A provider may let in whoever sits where its owner signed in long ago; a password is shown by its owner now.
  const seenAt = shown.password === undefined ? visit.proof.seenAt : null;
  const confirmedAt = seenAt === null ? now : new Date(Math.min(seenAt, now.getTime()));
  return enter(deps, tx, actor, { accountId, userAgent: door.userAgent, withSecondFactor, confirmedAt });
}

/** Counts a try at a secret of the account, if one is shown. */
export function withTry<T>(door: LoginDoor, accountId: string, shown: Shown, attempt: () => Promise<T>): Promise<T> {
  const isTry = shown.password !== undefined || shown.code !== undefined;
  return isTry ? door.tried(accountId, attempt) : attempt();
}

/** The owner hears of a new way in, in case it was somebody else. */
export async function tellOwner(
  deps: Deps,
  tx: Transaction,
  { storeId, accountId }: { storeId: string; accountId: string },
): Promise<void> {
  const { locale } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { locale: true } });
  const facts = { accountId };
  await enqueueMessage(deps, tx, { storeId, template: 'second-factor-changed', locale: asLocale(locale), facts });
}

function findOwner({ db, personalData }: Deps, email: string) {
  return db.account.findFirst({
    where: { emailIndex: personalData.index('email', email), disabledAt: null, erasedAt: null },
    select: { id: true, passwordHash: true },
  });
}

/** An address that mail can reach; a provider may know people by others. */
function emailOf({ proof }: ProvenVisit): string | null {
  const email = proof.email === null ? '' : normalizeEmail(proof.email);
  return isEmail(email) ? email : null;
}

function nameOf({ proof, provider }: ProvenVisit, email: string | null): string {
  const name = (proof.name ?? email?.split('@')[0] ?? provider.label).trim().slice(0, MAX_NAME);
  return name !== '' && isStorable(name) ? name : provider.label;
}

function taken(canProve: boolean): DomainError {
  const message = 'An account has this e-mail address. Show that it is yours, and the login is linked to it.';
  return new DomainError('LOGIN_TAKEN', message, { canProve });
}
