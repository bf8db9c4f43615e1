import { type Actor, DomainError, type NewSession, requirePhone } from '@pushcart/domain';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { enter } from './enter.ts';
import type { PhoneCodeRequest, PhoneSignIn } from './identity-service.ts';
import { checkPhoneCode, sendPhoneCode, spendPhoneCode } from './phone-code.ts';
import { requireSecondFactor } from './second-factor.ts';

/** Sends a code to any number, whether an account has it or not. */
export async function requestPhoneCode(deps: Deps, { storeId }: Actor, input: PhoneCodeRequest): Promise<void> {
  const phone = requirePhone(input.phone);
  await sendPhoneCode(deps, { storeId, phone, accountId: null, locale: input.locale });
}

/** Signs in whoever holds the phone; a number without an account gets one. */
export async function signInWithPhone(
  deps: Deps,
  actor: Actor,
  { secondCode, ...input }: PhoneSignIn,
  userAgent: string,
): Promise<NewSession> {
  const phone = requirePhone(input.phone);
  const codeId = await checkPhoneCode(deps, { phone, accountId: null, code: input.code });
  const phoneIndex = deps.personalData.index('phone', phone);
  return inTransaction(deps, async (tx) => {
    const id = deps.random.uuid();
    const sealed = (column: string, text: string) => deps.personalData.seal({ table: 'accounts', column, id }, text);
    await tx.account.createMany({
      data: {
        id,
        phone: sealed('phone', phone),
        phoneIndex,
        // Nobody was asked for a name; the end of the number is what its owner knows it by.
        name: sealed('name', `*${phone.slice(-4)}`),
        locale: input.locale,
        createdAt: deps.clock.now(),
      },
      skipDuplicates: true,
    });
    const account = await tx.account.findUniqueOrThrow({
      where: { phoneIndex },
      select: { id: true, disabledAt: true },
    });
    if (account.disabledAt !== null) throw closed();
    const withSecondFactor = await requireSecondFactor(deps, tx, account.id, secondCode);
    await spendPhoneCode(tx, codeId, deps.clock.now());
    return enter(deps, tx, actor, { accountId: account.id, userAgent, withSecondFactor });
  });
}

function closed(): DomainError {
  return new DomainError('FORBIDDEN', 'This account is closed.');
}
