import {
  maskName,
  money,
  type Return,
  type ReturnReason,
  type ReturnStatus,
  type ReturnView,
  type StaffReturnView,
} from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { openAddress } from '../order/order-row.ts';

export const withReturnLines = {
  lines: { orderBy: { orderLineId: 'asc' } },
  refunds: { where: { status: 'succeeded' }, select: { amount: true } },
} satisfies Prisma.ReturnInclude;
export type StoredReturn = Prisma.ReturnGetPayload<{ include: typeof withReturnLines }>;

export const withReturnOrder = {
  ...withReturnLines,
  order: { select: { id: true, number: true, currency: true, address: true } },
} satisfies Prisma.ReturnInclude;
type StoredReturnOfOrder = Prisma.ReturnGetPayload<{ include: typeof withReturnOrder }>;

export function returnOf({ status, lines }: StoredReturn): Return {
  return { status: status as ReturnStatus, lines };
}

export function returnView(row: StoredReturn, currency: string): ReturnView {
  const amount = (minor: bigint | null) => (minor === null ? null : money(Number(minor), currency));
  return {
    id: row.id,
    status: row.status as ReturnStatus,
    reason: row.reason as ReturnReason,
    lines: row.lines.map(({ orderLineId, quantity, received, restocked }) => ({
      ...{ orderLineId, quantity, received, restocked },
    })),
    refusal: row.refusal,
    trackingNumber: row.trackingNumber,
    worth: amount(row.worth),
    refund: amount(row.refund),
    isPaidBack: isPaidBack(row),
    version: Number(row.version),
    createdAt: row.createdAt,
  };
}

/** Whether what was to be given back for a return has gone, all of it. */
export function isPaidBack({ refund, refunds }: Pick<StoredReturn, 'refund' | 'refunds'>): boolean {
  return refund !== null && refunds.reduce((sum, { amount }) => sum + amount, 0n) >= refund;
}

export function staffReturnView(deps: Pick<Deps, 'personalData'>, row: StoredReturnOfOrder): StaffReturnView {
  const { id, number, currency } = row.order;
  const customerName = maskName(openAddress(deps, row.order).name);
  return { ...returnView(row, currency), order: { id, number, customerName } };
}
