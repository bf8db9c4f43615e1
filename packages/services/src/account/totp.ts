import { type AccountView, type Actor, DomainError, requireSignedIn, type TotpSetup } from '@pushcart/domain';
import { generateSecret, generateURI } from 'otplib';
import type { Deps } from '../deps.ts';
import { requireConfirmed } from '../identity/confirm.ts';
import { totpStep } from '../identity/second-factor.ts';
import { changeFactors } from './change-factors.ts';
import { renewCodes } from './recovery-codes.ts';
import { viewAccount } from './view-account.ts';

/** Makes a secret for an authenticator app. Until a code of it is shown it counts for nothing, and starting again replaces it. */
export async function startTotp(deps: Deps, actor: Actor): Promise<TotpSetup> {
  requireSignedIn(actor);
  await requireConfirmed(deps, actor);
  const { id: accountId } = actor.account;
  const known = await deps.db.totp.findUnique({ where: { accountId }, select: { confirmedAt: true } });
  if (known?.confirmedAt != null) {
    throw new DomainError('INVALID_INPUT', 'There is an authenticator app already. Remove it first.');
  }
  const secret = generateSecret();
  const data = {
    secret: deps.personalData.seal({ table: 'totps', column: 'secret', id: accountId }, secret),
    createdAt: deps.clock.now(),
  };
  await deps.db.totp.upsert({ where: { accountId }, create: { accountId, ...data }, update: data });
  const account = await viewAccount(deps, deps.db, actor);
  const label = account.email ?? account.username ?? account.phone ?? account.name;
  return { secret, uri: generateURI({ issuer: new URL(deps.publicUrl).hostname, label, secret }) };
}

/** Proves that the app has the secret. From now on it is asked for; the recovery codes for its loss are shown this once. */
export function confirmTotp(deps: Deps, actor: Actor, { code }: { code: string }): Promise<readonly string[]> {
  return changeFactors(deps, actor, async (tx, { account: { id: accountId } }) => {
    const totp = await tx.totp.findUnique({ where: { accountId, confirmedAt: null } });
    const step = totp && totpStep(deps, { accountId, secret: totp.secret }, code);
    if (step === null) throw new DomainError('WRONG_CODE', 'This code is wrong or too old.');
    await tx.totp.update({ where: { accountId }, data: { confirmedAt: deps.clock.now(), lastStep: step } });
    return renewCodes(deps, tx, accountId);
  });
}

export async function removeTotp(deps: Deps, actor: Actor): Promise<AccountView> {
  await changeFactors(deps, actor, (tx, { account: { id: accountId } }) =>
    tx.totp.deleteMany({ where: { accountId } }),
  );
  return viewAccount(deps, deps.db, actor);
}
