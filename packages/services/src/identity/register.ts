import {
  type Actor,
  DomainError,
  isEmail,
  type NewSession,
  normalizeEmail,
  requireStrongPassword,
  requireText,
} from '@pushcart/domain';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { enter } from './enter.ts';
import type { RegisterInput } from './identity-service.ts';
import { hashPassword, isCommonPassword } from './password.ts';
import { sendVerification } from './verify-email.ts';

/**
 * Creates an account and signs it in. A taken address is refused in the same words and time as one that cannot be
 * used at all, so that nobody learns who is a customer.
 */
export async function register(deps: Deps, actor: Actor, input: RegisterInput, userAgent: string): Promise<NewSession> {
  const email = normalizeEmail(input.email);
  const name = requireText('name', input.name, { max: 120 });
  requireStrongPassword(input.password, email, isCommonPassword);
  const passwordHash = await hashPassword(input.password);
  if (!isEmail(email)) throw emailRefused();

  return inTransaction(deps, async (tx) => {
    const id = deps.random.uuid();
    const sealed = (column: string, text: string) => deps.personalData.seal({ table: 'accounts', column, id }, text);
    const { count } = await tx.account.createMany({
      data: {
        id,
        email: sealed('email', email),
        emailIndex: deps.personalData.index('email', email),
        name: sealed('name', name),
        passwordHash,
        locale: input.locale,
        createdAt: deps.clock.now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw emailRefused();
    await sendVerification(deps, tx, { storeId: actor.storeId, accountId: id, locale: input.locale });
    return enter(deps, tx, actor, { accountId: id, userAgent });
  });
}

function emailRefused(): DomainError {
  return new DomainError('INVALID_INPUT', 'This e-mail address cannot be used for a new account.', { field: 'email' });
}
