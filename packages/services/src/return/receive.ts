import { type Actor, DomainError, type ReturnView, requirePermission, worthOf } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import type { StoredOrder } from '../order/order-row.ts';
import { changeReturn } from './change-return.ts';
import { paidFor } from './paid-for.ts';
import { restock, warehouseOf } from './restock.ts';
import { giveUpReturnParcel } from './return-parcel.ts';
import type { StoredReturn } from './return-row.ts';
import type { ReceiveReturnInput } from './return-service.ts';

type Came = ReceiveReturnInput['lines'];

export async function receive(deps: Deps, actor: Actor, { lines, ...ref }: ReceiveReturnInput): Promise<ReturnView> {
  return changeReturn(deps, actor, ref, {
    to: 'received',
    by: 'staff',
    asked: lines,
    allow: () => requirePermission(actor, 'returns.receive'),
    async decide(tx, order, row) {
      requireCame(row, lines);
      const worth = await worthOfCame(tx, order, lines);
      for (const { orderLineId, received, restocked } of lines) {
        const id = { returnId_orderLineId: { returnId: row.id, orderLineId } };
        await tx.returnLine.update({ where: id, data: { received, restocked } });
      }
      const warehouseId = await warehouseOf(tx, order, row.id);
      await restock(tx, order, lines, { warehouseId, actorId: actor.account?.id });
      markAsNews(tx);
      return { worth };
    },
    // It came some other way than with the label that nobody used.
    parcel: (tx, _order, row) => giveUpReturnParcel(deps, tx, row.id),
  });
}

function requireCame(row: StoredReturn, lines: Came): void {
  const named = new Set(lines.map(({ orderLineId }) => orderLineId));
  const fits = lines.every(({ orderLineId, received }) => {
    const asked = row.lines.find((line) => line.orderLineId === orderLineId)?.quantity ?? 0;
    return Number.isInteger(received) && received >= 0 && received <= asked;
  });
  if (fits && named.size === lines.length && lines.some(({ received }) => received > 0)) return;
  throw new DomainError('INVALID_INPUT', 'What came is of the lines that were asked to return, and no more of them.', {
    field: 'lines',
  });
}

/** What was paid for the units that came now, after those that were never sent and those that came with earlier returns. */
export async function worthOfCame(tx: Transaction, order: StoredOrder, lines: Came): Promise<number> {
  const before = await tx.returnLine.groupBy({
    by: ['orderLineId'],
    where: { return: { orderId: order.id } },
    _sum: { received: true },
  });
  return lines.reduce((sum, { orderLineId, received }) => {
    const earlier = before.find((line) => line.orderLineId === orderLineId)?._sum.received ?? 0;
    const paid = paidFor(order, orderLineId);
    return sum + worthOf(paid, received, paid.calledOff + earlier);
  }, 0);
}
