import { proportion } from '../allocate.ts';
import { DomainError } from '../errors.ts';
import type { OrderStatus } from '../order/order.ts';
import { RETURN_MOVES, type ReturnDraft, type ReturnStatus } from './return.ts';

/** For how long after its delivery an order may be sent back. */
export const RETURN_WINDOW_DAYS = 30;
const DAY_MS = 86_400_000;

/** What the rules need to know of a return. */
export interface Return {
  readonly status: ReturnStatus;
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number; readonly received: number }[];
}

export interface ReturnableLine {
  readonly id: string;
  readonly quantity: number;
  /** Units that were never sent. */
  readonly calledOff: number;
}

export interface ReturnableOrder {
  readonly number: number;
  readonly status: OrderStatus;
  readonly deliveredAt: Date | null;
  readonly lines: readonly ReturnableLine[];
  readonly returns: readonly Return[];
}

/** Until when an order can be asked to be taken back; null while, or because, it cannot. */
export function returnableUntil({ status, deliveredAt }: Pick<ReturnableOrder, 'status' | 'deliveredAt'>): Date | null {
  const hasArrived = status === 'delivered' || status === 'completed';
  if (!hasArrived || deliveredAt === null) return null;
  return new Date(deliveredAt.getTime() + RETURN_WINDOW_DAYS * DAY_MS);
}

/** Units of a line that have not come back and that no open return names. */
export function returnableQuantity(line: ReturnableLine, returns: readonly Return[]): number {
  const spoken = returns.flatMap(({ status, lines }) =>
    lines.filter(({ orderLineId }) => orderLineId === line.id).map((part) => unitsOf(status, part)),
  );
  return line.quantity - line.calledOff - spoken.reduce((sum, units) => sum + units, 0);
}

function unitsOf(status: ReturnStatus, { quantity, received }: Return['lines'][number]): number {
  const isOpen = status === 'requested' || status === 'approved' || status === 'label_sent';
  return isOpen ? quantity : received;
}

/** Refuses a return of what has not arrived, arrived too long ago, or is more than is left to return. */
export function requireReturnable(order: ReturnableOrder, { lines }: ReturnDraft, at: Date): void {
  const until = returnableUntil(order);
  if (until === null) throw refusal(`Order ${order.number} is ${order.status}, not delivered.`, { why: 'status' });
  if (at > until) {
    const days = `${RETURN_WINDOW_DAYS} days`;
    throw refusal(`Order ${order.number} was delivered more than ${days} ago.`, { why: 'time', until });
  }
  const named = new Set(lines.map(({ orderLineId }) => orderLineId));
  if (lines.length === 0 || named.size !== lines.length) {
    throw new DomainError('INVALID_INPUT', 'Name each line to return once.', { field: 'lines' });
  }
  for (const { orderLineId, quantity } of lines) {
    const line = order.lines.find(({ id }) => id === orderLineId);
    if (line === undefined) throw new DomainError('NOT_FOUND', 'The order has no such line.');
    const left = returnableQuantity(line, order.returns);
    if (!Number.isInteger(quantity) || quantity < 1) {
      throw new DomainError('INVALID_INPUT', 'A return is of one unit or more.', { field: 'quantity' });
    }
    if (quantity > left)
      throw refusal(`Only ${left} of these can be returned.`, { why: 'quantity', orderLineId, left });
  }
}

export function canMoveReturn(from: ReturnStatus, to: ReturnStatus): boolean {
  return RETURN_MOVES[from].includes(to);
}

/** Refuses a step that does not follow from where the return stands. */
export function requireReturnMove(from: ReturnStatus, to: ReturnStatus): void {
  if (canMoveReturn(from, to)) return;
  throw new DomainError('RETURN_CHANGED', `The return is ${from}: it cannot become ${to}.`, { status: from });
}

export interface PaidLine {
  readonly quantity: number;
  /** What was paid for all of its units, minor units. */
  readonly paid: number;
}

/** What is worth giving back for more units of a line, so that all units together are worth what was paid for the line. */
export function worthOf({ quantity, paid }: PaidLine, units: number, before: number): number {
  return proportion(paid, before + units, quantity) - proportion(paid, before, quantity);
}

function refusal(message: string, details: Readonly<Record<string, unknown>>): DomainError {
  return new DomainError('RETURN_NOT_ALLOWED', message, details);
}
