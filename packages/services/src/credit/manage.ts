import {
  type Actor,
  type CreditBalance,
  type CreditView,
  DomainError,
  requireId,
  requirePermission,
  requireSignedIn,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, type Page, requireLimit, toPage } from '../db/page.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { tellCredit } from './credit-ledger.ts';
import { balanceOf, codeIndexOf, creditView, unusable, withIssues } from './credit-row.ts';

const LIST = 'credit';

/** Ids grow with time, so the newest come first. */
export async function list(
  { db }: Deps,
  actor: Actor,
  input: { limit: number; cursor?: string | undefined },
): Promise<Page<CreditView>> {
  requirePermission(actor, 'payments.manage');
  const limit = requireLimit(input.limit);
  const [before] = input.cursor === undefined ? [] : decodeCursor(LIST, input.cursor, [CURSOR_PART.id]);
  const rows = await db.creditAccount.findMany({
    where: { storeId: actor.storeId, ...(before === undefined ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    include: withIssues,
  });
  return toPage(rows, limit, { item: creditView, cursor: ({ id }) => encodeCursor(LIST, [id]) });
}

export async function setBlocked(
  deps: Deps,
  actor: Actor,
  { creditId: id, isBlocked }: { creditId: string; isBlocked: boolean },
): Promise<CreditView> {
  requirePermission(actor, 'payments.manage');
  requireId(id, 'credit');
  return inTransaction(deps, async (tx) => {
    const { count } = await tx.creditAccount.updateMany({
      where: { id, storeId: actor.storeId },
      data: { blockedAt: isBlocked ? deps.clock.now() : null, version: { increment: 1 } },
    });
    if (count === 0) throw new DomainError('NOT_FOUND', 'There is no such credit.');
    const row = await tx.creditAccount.findUniqueOrThrow({ where: { id }, include: withIssues });
    await tellCredit(tx, row);
    await recordAudit(deps, tx, actor, 'credit.setBlocked', id, { isBlocked });
    return creditView(row);
  });
}

export async function own({ db }: Deps, actor: Actor): Promise<readonly CreditBalance[]> {
  requireSignedIn(actor);
  const where = { storeId: actor.storeId, accountId: actor.account.id, blockedAt: null };
  return (await db.creditAccount.findMany({ where, orderBy: { currency: 'asc' } })).map(balanceOf);
}

export async function check(deps: Deps, actor: Actor, { code }: { code: string }): Promise<CreditBalance> {
  const card = await deps.db.creditAccount.findUnique({ where: { codeIndex: codeIndexOf(deps, code) } });
  if (card === null || card.storeId !== actor.storeId || card.blockedAt !== null) throw unusable();
  return balanceOf(card);
}
