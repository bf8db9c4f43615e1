import { DomainError, type SecondFactor } from '@pushcart/domain';
import { verifySync } from 'otplib';
import type { Transaction } from '../db/client.ts';
import { sha256 } from '../db/hash.ts';
import type { Deps } from '../deps.ts';

const TOTP_CODE = /^\d{6}$/;
/** How far the clock of a phone may be off. */
const TOLERANCE_SECONDS = 30;

/**
 * False for an account without a second factor. With one, `code` must be of the authenticator app or a recovery code, and is
 * used up; a passkey cannot be shown here, since it signs in by itself.
 */
export async function requireSecondFactor(
  deps: Deps,
  tx: Transaction,
  accountId: string,
  code: string | undefined,
): Promise<boolean> {
  const methods = await secondFactorsOf(tx, accountId);
  if (methods.length === 0) return false;
  if (code === undefined) {
    throw new DomainError('SECOND_FACTOR_REQUIRED', 'A second factor is needed to sign in to this account.', {
      methods,
    });
  }
  const isRight = TOTP_CODE.test(code)
    ? await useTotp(deps, tx, accountId, code)
    : await useRecoveryCode(tx, accountId, code, deps.clock.now());
  if (!isRight) throw new DomainError('WRONG_CODE', 'This code is wrong, used or too old.');
  return true;
}

/** What an account can show beside its password; recovery codes only stand in for something else. */
export async function secondFactorsOf(tx: Transaction, accountId: string): Promise<readonly SecondFactor[]> {
  const totp = await tx.totp.count({ where: { accountId, confirmedAt: { not: null } } });
  const passkeys = await tx.passkey.count({ where: { accountId } });
  if (totp + passkeys === 0) return [];
  const recoveryCodes = await tx.recoveryCode.count({ where: { accountId, usedAt: null } });
  return [
    ...(totp > 0 ? (['totp'] as const) : []),
    ...(passkeys > 0 ? (['passkey'] as const) : []),
    ...(recoveryCodes > 0 ? (['recovery_code'] as const) : []),
  ];
}

async function useTotp(deps: Deps, tx: Transaction, accountId: string, code: string): Promise<boolean> {
  const totp = await tx.totp.findUnique({ where: { accountId, confirmedAt: { not: null } } });
  if (totp === null) return false;
  const step = totpStep(deps, { accountId, secret: totp.secret }, code);
  if (step === null) return false;
  // A code that was taken once is not taken again, nor is one before it.
  const { count } = await tx.totp.updateMany({
    where: { accountId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}

/** The time step a code belongs to, compared in constant time; null when it is wrong now. */
export function totpStep(
  { personalData, clock }: Pick<Deps, 'personalData' | 'clock'>,
  { accountId, secret }: { accountId: string; secret: string },
  code: string,
): number | null {
  const result = verifySync({
    secret: personalData.open({ table: 'totps', column: 'secret', id: accountId }, secret),
    token: code,
    epoch: Math.floor(clock.now().getTime() / 1_000),
    epochTolerance: TOLERANCE_SECONDS,
  });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

async function useRecoveryCode(tx: Transaction, accountId: string, code: string, now: Date): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { accountId, codeHash: hashRecoveryCode(code), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}

/** Dashes, spaces and case do not matter to whoever types one. */
export function hashRecoveryCode(code: string): Uint8Array<ArrayBuffer> {
  return sha256(code.toUpperCase().replace(/[^A-Z2-7]/g, ''));
}
