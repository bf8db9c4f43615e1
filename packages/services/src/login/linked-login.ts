import { DomainError } from '@pushcart/domain';
import type { Reader, Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import type { Proof } from './login-provider.ts';
import type { ProvenVisit } from './visits.ts';

/** The login a proof belongs to, with its account; null when nobody has linked it. */
export function findLogin({ personalData }: Pick<Deps, 'personalData'>, db: Reader, { subject }: Proof) {
  return db.linkedLogin.findUnique({
    where: { subjectIndex: personalData.index('login', subject) },
    select: { id: true, accountId: true, account: { select: { disabledAt: true, erasedAt: true } } },
  });
}

/** Lets a login sign in to an account. One that signs in to another stays there. */
export async function linkLogin(
  deps: Deps,
  tx: Transaction,
  { provider, proof }: ProvenVisit,
  accountId: string,
): Promise<void> {
  const id = deps.random.uuid();
  const now = deps.clock.now();
  const label = proof.email ?? proof.name ?? provider.label;
  const { count } = await tx.linkedLogin.createMany({
    data: {
      id,
      accountId,
      provider: provider.id,
      subjectIndex: deps.personalData.index('login', proof.subject),
      name: deps.personalData.seal({ table: 'linked_logins', column: 'name', id }, label),
      createdAt: now,
      lastUsedAt: now,
    },
    skipDuplicates: true,
  });
  if (count > 0) return;
  const other = await findLogin(deps, tx, proof);
  if (other?.accountId === accountId) return;
  throw new DomainError('LOGIN_LINKED', 'This login, or another of its provider, is linked already.');
}

/** Refuses to take the last way in: without a password, phone, passkey or linked login nobody comes in any more. */
export async function requireWayIn(tx: Transaction, accountId: string): Promise<void> {
  const { passwordHash, phone, _count } = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { passwordHash: true, phone: true, _count: { select: { passkeys: true, logins: true } } },
  });
  if (passwordHash !== null || phone !== null || _count.passkeys + _count.logins > 0) return;
  throw new DomainError('LAST_WAY_IN', 'This is the last way to sign in to the account. Set up another one first.');
}
