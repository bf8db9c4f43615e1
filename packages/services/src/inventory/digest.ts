import { type Actor, LOCALES, requirePermission } from '@pushcart/domain';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { enqueueMessage } from '../messages/enqueue.ts';

/** The hour of the store's day from which on the mails go out. */
const FROM_HOUR = 7;

export async function readDigest({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<{ isWanted: boolean }> {
  requirePermission(actor, 'stock.read');
  const { storeId, account } = actor;
  return { isWanted: (await db.stockDigest.count({ where: { storeId, accountId: account.id } })) > 0 };
}

export async function setDigest(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { isWanted }: { isWanted: boolean },
): Promise<{ isWanted: boolean }> {
  requirePermission(actor, 'stock.read');
  const row = { storeId: actor.storeId, accountId: actor.account.id };
  if (isWanted) await db.stockDigest.createMany({ data: row, skipDuplicates: true });
  else await db.stockDigest.deleteMany({ where: row });
  return { isWanted };
}

interface Due {
  readonly store_id: string;
  readonly account_id: string;
  readonly locale: string;
  readonly today: string;
}

/** Queues the mail of the day for each of the staff who asks for one; what it says is found when it is sent. */
export function queueDigests(deps: Deps): Promise<number> {
  return inTransaction(deps, async (tx) => {
    const due = await tx.$queryRaw<Due[]>`
      UPDATE stock_digests digest SET sent_on = local.today
      FROM stores store, accounts account, staff_members member,
        LATERAL (SELECT (${deps.clock.now()}::timestamptz AT TIME ZONE store.time_zone)::date AS today,
          extract(hour FROM ${deps.clock.now()}::timestamptz AT TIME ZONE store.time_zone) AS hour) local
      WHERE store.id = digest.store_id AND account.id = digest.account_id
        AND member.store_id = digest.store_id AND member.account_id = digest.account_id
        AND account.disabled_at IS NULL AND account.erased_at IS NULL
        AND local.hour >= ${FROM_HOUR}::int AND digest.sent_on IS DISTINCT FROM local.today
      RETURNING digest.store_id, digest.account_id, account.locale, local.today::text`;
    for (const { store_id: storeId, account_id: accountId, locale, today } of due) {
      await enqueueMessage(deps, tx, {
        storeId,
        template: 'low-stock',
        locale: LOCALES.find((known) => known === locale) ?? 'en',
        key: `low-stock:${storeId}:${accountId}:${today}`,
        facts: { accountId, storeId },
      });
    }
    return due.length;
  });
}
