import { type Actor, DomainError } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { hashRecoveryCode, secondFactorsOf } from '../identity/second-factor.ts';
import { changeFactors } from './change-factors.ts';

const COUNT = 10;
/** 80 bits a code: nobody tries them out, so their plain hash may be kept. */
const BYTES = 10;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** See `AccountService.renewRecoveryCodes`. */
export function renewRecoveryCodes(deps: Deps, actor: Actor): Promise<readonly string[]> {
  return changeFactors(deps, actor, async (tx, { account }) => {
    if ((await secondFactorsOf(tx, account.id)).length === 0) {
      throw new DomainError('INVALID_INPUT', 'Recovery codes stand in for a second factor, and there is none.');
    }
    return renewCodes(deps, tx, account.id);
  });
}

export async function renewCodes(
  { random }: Pick<Deps, 'random'>,
  tx: Transaction,
  accountId: string,
): Promise<readonly string[]> {
  const codes = Array.from({ length: COUNT }, () => writeCode(random.bytes(BYTES)));
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ accountId, codeHash: hashRecoveryCode(code) })) });
  return codes;
}

/** Base32 in fours: `ABCD-EFGH-IJKL-MNOP`. */
function writeCode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}
