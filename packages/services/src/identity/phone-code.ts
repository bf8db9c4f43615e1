import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError, type Locale } from '@pushcart/domain';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { enqueueMessage } from '../messages/enqueue.ts';

const LIFE_MS = 5 * 60_000;
const MAX_TRIES = 5;
const DIGITS = 6;

/** The six digits of a code. They follow from its id under the signing key; nothing that is stored gives them away. */
export function codeOf({ signingKey }: Pick<Deps, 'signingKey'>, id: string): string {
  const number = createHmac('sha256', signingKey).update(`code:${id}`).digest().readUIntBE(0, 6);
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** Sends a code to a number; the one sent before no longer works. */
export async function sendPhoneCode(
  deps: Deps,
  { storeId, phone, accountId, locale }: { storeId: string; phone: string; accountId: string | null; locale: Locale },
): Promise<void> {
  const phoneIndex = deps.personalData.index('phone', phone);
  const id = deps.random.uuid();
  const now = deps.clock.now();
  await inTransaction(deps, async (tx) => {
    await tx.phoneCode.deleteMany({ where: { phoneIndex, accountId } });
    await tx.phoneCode.create({
      data: { id, phoneIndex, accountId, createdAt: now, expiresAt: new Date(now.getTime() + LIFE_MS) },
    });
    await enqueueMessage(deps, tx, {
      storeId,
      template: 'phone-code',
      locale,
      recipient: phone,
      facts: { codeId: id },
    });
  });
}

/**
 * Uses up the code sent to a number, or refuses. Five wrong tries end a code. A try counts before it is looked at and in a
 * transaction of its own, so that neither many at once nor a refusal gives one back.
 */
export async function usePhoneCode(
  deps: Deps,
  { phone, accountId, code }: { phone: string; accountId: string | null; code: string },
): Promise<void> {
  const now = deps.clock.now();
  const phoneIndex = deps.personalData.index('phone', phone);
  const [sent] = await deps.db.phoneCode.updateManyAndReturn({
    where: { phoneIndex, accountId, usedAt: null, expiresAt: { gt: now }, tries: { lt: MAX_TRIES } },
    data: { tries: { increment: 1 } },
    select: { id: true },
  });
  if (sent === undefined || !isSame(codeOf(deps, sent.id), code)) throw codeRefused();
  const { count } = await deps.db.phoneCode.updateMany({ where: { id: sent.id, usedAt: null }, data: { usedAt: now } });
  if (count === 0) throw codeRefused();
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function codeRefused(): DomainError {
  return new DomainError('WRONG_CODE', 'This code is wrong, used or too old.');
}
