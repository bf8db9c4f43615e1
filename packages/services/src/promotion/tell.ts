import { type PromotionChanged, topics } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { append, inTransaction, markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import type { CountedPromotion } from './promotion-row.ts';

/** Tells carts and desks to read their offers again. */
export async function tellChange(tx: Transaction, row: CountedPromotion): Promise<void> {
  const version = Number(row.version);
  const changed: PromotionChanged = { type: 'promotion.changed', promotionId: row.id, version };
  await append(tx, [
    { topic: topics.storePromotions(row.storeId), key: row.id, version, type: changed.type, payload: changed },
  ]);
}

/** Tells of promotions that began or ended by the clock since they were last told of. */
export async function tellDue(deps: Deps): Promise<number> {
  return inTransaction(deps, async (tx) => {
    const [row] = await tx.$queryRaw<{ told: number }[]>`
      SELECT tell_promotions(${deps.clock.now()}::timestamptz) AS told`;
    const told = row?.told ?? 0;
    if (told > 0) markAsNews(tx);
    return told;
  });
}
