import { type Actor, DomainError, type PasskeyAssertion, requireSignedIn, type SignedInActor } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { asLocale } from './as-locale.ts';
import type { Confirmation } from './identity-service.ts';
import { checkPasskey } from './passkeys.ts';
import { verifyPassword } from './password.ts';
import { checkPhoneCode, sendPhoneCode, spendPhoneCode } from './phone-code.ts';
import { requireSecondFactor } from './second-factor.ts';

/** How long a proof of being the owner is good for. */
const GOOD_FOR_MS = 15 * 60_000;

/** Refuses an act that could lock the owner out or let others in, unless the owner was seen in this session just now. */
export async function requireConfirmed({ db, clock }: Pick<Deps, 'db' | 'clock'>, actor: SignedInActor): Promise<void> {
  requireSignedIn(actor);
  const session = await db.session.findUnique({
    where: { id: actor.account.sessionId, accountId: actor.account.id },
    select: {
      confirmedAt: true,
      secondFactorAt: true,
      account: {
        select: { _count: { select: { passkeys: true } }, totp: { select: { confirmedAt: true } } },
      },
    },
  });
  const confirmedAt = session?.confirmedAt?.getTime() ?? 0;
  const hasFactors = session?.account.totp?.confirmedAt != null || (session?.account._count.passkeys ?? 0) > 0;
  // A session from before there was a second factor has not shown it.
  const hasShown = !hasFactors || session?.secondFactorAt != null;
  if (hasShown && clock.now().getTime() - confirmedAt < GOOD_FOR_MS) return;
  throw new DomainError('CONFIRMATION_REQUIRED', 'Confirm that it is you: your password is asked for again.');
}

/** Shows once more who is at the keyboard, by the password or a code sent to the phone, and by the second factor if there is one. */
export async function confirm(deps: Deps, actor: Actor, input: Confirmation): Promise<void> {
  requireSignedIn(actor);
  const account = await deps.db.account.findUniqueOrThrow({
    where: { id: actor.account.id },
    select: { passwordHash: true, phone: true },
  });
  if ('password' in input) {
    const isRight = await verifyPassword(account.passwordHash, input.password);
    if (!isRight) throw new DomainError('WRONG_CREDENTIALS', 'The password is wrong.');
    return inTransaction(deps, (tx) => confirmSession(deps, tx, actor, input.code));
  }
  const codeId = await checkPhoneCode(deps, {
    phone: openPhone(deps, actor, account.phone),
    accountId: actor.account.id,
    code: input.phoneCode,
  });
  return inTransaction(deps, async (tx) => {
    await confirmSession(deps, tx, actor, input.code);
    await spendPhoneCode(tx, codeId, deps.clock.now());
  });
}

/** The same by a passkey of the account. */
export async function confirmWithPasskey(deps: Deps, actor: Actor, assertion: PasskeyAssertion): Promise<void> {
  requireSignedIn(actor);
  const accountId = await checkPasskey(deps, assertion);
  if (accountId !== actor.account.id) throw new DomainError('WRONG_CREDENTIALS', 'This passkey was not accepted.');
  const now = deps.clock.now();
  await markConfirmed(deps.db, actor, { confirmedAt: now, secondFactorAt: now });
}

/** Sends a code to the phone of the account, for who has no password to confirm by. */
export async function requestConfirmationCode(deps: Deps, actor: Actor): Promise<void> {
  requireSignedIn(actor);
  const { phone, locale } = await deps.db.account.findUniqueOrThrow({ where: { id: actor.account.id } });
  await sendPhoneCode(deps, {
    storeId: actor.storeId,
    phone: openPhone(deps, actor, phone),
    accountId: actor.account.id,
    locale: asLocale(locale),
  });
}

/** Notes that the owner was seen in this session, with the second factor if there is one. */
export async function confirmSession(
  deps: Deps,
  tx: Transaction,
  actor: SignedInActor,
  code: string | undefined,
): Promise<void> {
  const now = deps.clock.now();
  const hasShown = await requireSecondFactor(deps, tx, actor.account.id, code);
  await markConfirmed(tx, actor, { confirmedAt: now, ...(hasShown ? { secondFactorAt: now } : {}) });
}

async function markConfirmed(
  db: Pick<Transaction, 'session'>,
  { account }: SignedInActor,
  data: { confirmedAt: Date; secondFactorAt?: Date },
): Promise<void> {
  await db.session.updateMany({ where: { id: account.sessionId, accountId: account.id, revokedAt: null }, data });
}

function openPhone({ personalData }: Deps, { account }: SignedInActor, phone: string | null): string {
  if (phone === null) throw new DomainError('INVALID_INPUT', 'This account has no phone number.', { field: 'phone' });
  return personalData.open({ table: 'accounts', column: 'phone', id: account.id }, phone);
}
