import { differenceOf, type PaymentStand, topics } from '@pushcart/domain';
import { append, inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import type { StoredPayment } from './payment-row.ts';

/** Where a comparison writes down what disagrees, and strikes out what agrees again. */
export interface Book {
  note(
    ref: string,
    row: Pick<StoredPayment, 'id' | 'orderId'> | null,
    ours: PaymentStand | null,
    theirs: PaymentStand | null,
  ): Promise<void>;
  /** Those of earlier comparisons that this one has not looked at, oldest first. */
  open(most: number): Promise<readonly string[]>;
  /** Tells the desks if anything changed. */
  close(): Promise<void>;
}

export function createBook(deps: Deps, provider: string, at: Date): Book {
  const { db } = deps;
  let changes = 0;
  const noted = new Set<string>();
  return {
    async note(ref, row, ours, theirs) {
      noted.add(ref);
      const kind = differenceOf(ours, theirs);
      const known = await db.paymentDifference.findUnique({
        where: { provider_providerRef: { provider, providerRef: ref } },
      });
      const isOpen = known !== null && known.resolvedAt === null;
      if (kind === null) {
        if (!isOpen) return;
        changes += 1;
        await db.paymentDifference.update({ where: { id: known.id }, data: { resolvedAt: at, seenAt: at } });
        return;
      }
      if (!isOpen || known.kind !== kind) changes += 1;
      const order = row && (await db.order.findUnique({ where: { id: row.orderId }, select: { storeId: true } }));
      const found = {
        kind,
        ours: plain(ours),
        theirs: plain(theirs),
        paymentId: row?.id ?? null,
        storeId: order?.storeId ?? null,
        seenAt: at,
        resolvedAt: null,
      };
      await db.paymentDifference.upsert({
        where: { provider_providerRef: { provider, providerRef: ref } },
        create: { ...found, provider, providerRef: ref, foundAt: at },
        update: { ...found, ...(isOpen ? {} : { foundAt: at }) },
      });
    },
    async open(most) {
      const rows = await db.paymentDifference.findMany({
        where: { provider, resolvedAt: null, seenAt: { lt: at } },
        orderBy: { foundAt: 'asc' },
        take: most,
        select: { providerRef: true },
      });
      return rows.map(({ providerRef }) => providerRef).filter((ref) => !noted.has(ref));
    },
    async close() {
      if (changes === 0) return;
      // A charge without a payment of ours is nobody's yet, so every desk hears of it.
      const stores = await db.store.findMany({ select: { id: true } });
      const version = at.getTime();
      await inTransaction(deps, (tx) =>
        append(
          tx,
          stores.map(({ id }) => ({
            topic: topics.storePayments(id),
            key: 'differences',
            version,
            type: 'difference.changed',
            payload: { type: 'difference.changed', id, version },
          })),
        ),
      );
    },
  };
}

/** Only how it stands: what else a provider says of a payment is not kept. */
function plain(stand: PaymentStand | null) {
  if (stand === null) return {};
  const { status, amount, captured, refunded } = stand;
  return { status, amount: { ...amount }, captured: { ...captured }, refunded: { ...refunded } };
}
