import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError, type Locale } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
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
 * The id of the code sent to a number, if this is the code; else a refusal. Five wrong tries end a code: a try counts before it is
 * looked at and in a transaction of its own, so that neither many at once nor a later refusal gives one back.
 */
export async function checkPhoneCode(
  { db, clock, personalData, signingKey }: Deps,
  { phone, accountId, code }: { phone: string; accountId: string | null; code: string },
): Promise<string> {
  const phoneIndex = personalData.index('phone', phone);
  const [sent] = await db.phoneCode.updateManyAndReturn({
    where: { phoneIndex, accountId, usedAt: null, expiresAt: { gt: clock.now() }, tries: { lt: MAX_TRIES } },
    data: { tries: { increment: 1 } },
    select: { id: true },
  });
  if (sent === undefined || !isSame(codeOf({ signingKey }, sent.id), code)) throw codeRefused();
  return sent.id;
}

/** Uses a checked code up; of two at once one is refused. */
export async function spendPhoneCode(tx: Transaction, id: string, now: Date): Promise<void> {
  const { count } = await tx.phoneCode.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } });
  if (count === 0) throw codeRefused();
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function codeRefused(): DomainError {
  return new DomainError('WRONG_CODE', 'This code is wrong, used or too old.');
}
