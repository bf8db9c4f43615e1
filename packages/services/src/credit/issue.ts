import {
  type Actor,
  type CreditView,
  createGiftCode,
  DomainError,
  type IssuedGiftCard,
  readGiftCode,
  requirePermission,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { creditOf, putCredit } from './credit-ledger.ts';
import { codeIndexOf, creditView, withIssues } from './credit-row.ts';

/** More is a typing error. Minor units. */
const MOST = 100_000_000;
const SHOWN = 4;

export async function issue(
  deps: Deps,
  actor: Actor,
  { amount, expiresAt, key }: { amount: number; expiresAt: Date | null; key: string },
): Promise<IssuedGiftCard> {
  requirePermission(actor, 'payments.manage');
  requireAmount(amount);
  if (expiresAt !== null && expiresAt <= deps.clock.now()) {
    throw new DomainError('INVALID_INPUT', 'A gift card expires in the future.', { field: 'expiresAt' });
  }
  return once(deps, actor, 'credit.issue', key, { amount, expiresAt }, async (tx) => {
    const code = createGiftCode(deps.random.bytes(16));
    const { storeId } = actor;
    const createdAt = deps.clock.now();
    const card = await tx.creditAccount.create({
      data: {
        storeId,
        kind: 'gift_card',
        codeIndex: codeIndexOf(deps, code),
        codeEnd: readGiftCode(code)?.slice(-SHOWN) ?? null,
        currency: await currencyOf(tx, storeId),
        balance: 0,
        expiresAt,
        createdAt,
      },
    });
    await putCredit(tx, card.id, { kind: 'issue', amount, at: createdAt });
    await recordAudit(deps, tx, actor, 'credit.issue', card.id, { amount });
    return { credit: await readCredit(tx, card.id), code };
  });
}

export async function grant(
  deps: Deps,
  actor: Actor,
  { email, amount, key }: { email: string; amount: number; key: string },
): Promise<CreditView> {
  requirePermission(actor, 'payments.manage');
  requireAmount(amount);
  const account = await deps.db.account.findUnique({
    where: { emailIndex: deps.personalData.index('email', email.trim().toLowerCase()) },
    select: { id: true, erasedAt: true },
  });
  if (account === null || account.erasedAt !== null) throw new DomainError('NOT_FOUND', 'There is no such account.');
  return once(deps, actor, 'credit.grant', key, { accountId: account.id, amount }, async (tx) => {
    const at = deps.clock.now();
    const { storeId } = actor;
    const currency = await currencyOf(tx, storeId);
    const credit = await creditOf(tx, { storeId, accountId: account.id, currency, at });
    await putCredit(tx, credit.id, { kind: 'issue', amount, at });
    await recordAudit(deps, tx, actor, 'credit.grant', credit.id, { amount });
    return readCredit(tx, credit.id);
  });
}

async function readCredit(tx: Transaction, id: string): Promise<CreditView> {
  return creditView(await tx.creditAccount.findUniqueOrThrow({ where: { id }, include: withIssues }));
}

async function currencyOf(tx: Transaction, storeId: string): Promise<string> {
  return (await tx.store.findUniqueOrThrow({ where: { id: storeId }, select: { currency: true } })).currency;
}

function requireAmount(amount: number): void {
  if (Number.isSafeInteger(amount) && amount > 0 && amount <= MOST) return;
  throw new DomainError('INVALID_INPUT', `An amount is between 1 and ${MOST}.`, { field: 'amount' });
}
