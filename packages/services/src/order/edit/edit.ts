import {
  type Actor,
  DomainError,
  editOrder,
  markPaid,
  money,
  type OrderEditPreview,
  type OrderView,
  requireAgreedTotal,
  requireEditable,
  requirePermission,
} from '@pushcart/domain';
import { recordAudit } from '../../audit/record.ts';
import { networkShare } from '../../checkout/network-share.ts';
import { requireMayOrder } from '../../customer/require-may-order.ts';
import type { Reader, Transaction } from '../../db/client.ts';
import { once } from '../../db/idempotency.ts';
import type { Deps } from '../../deps.ts';
import { awaitedBy } from '../../inventory/awaited.ts';
import { issuePapers } from '../../invoice/issue.ts';
import { claimOrder } from '../../payment/note-money.ts';
import { balanceOf, replaceOpenPayments } from '../../payment/order-due.ts';
import { sendRefund } from '../../payment/send-refunds.ts';
import { settleBalance } from '../../payment/settle-balance.ts';
import { hasParcel } from '../call-off.ts';
import { requireUnclaimed } from '../claim.ts';
import { findOrder, type Relation } from '../find-order.ts';
import { lockOrder } from '../lock-order.ts';
import { lineOf, orderOf, type StoredOrder } from '../order-row.ts';
import { saveDecision } from '../save-decision.ts';
import { viewOrder } from '../view-order.ts';
import type { EditedRef, OrderEdit, OrderEditService } from './order-edit-service.ts';
import { editedOrder, planEdit } from './plan-edit.ts';
import { writeEdit } from './write-edit.ts';

/** How long the caller has to get the answer of a refund before a worker asks as well. */
const LEAD_MS = 30_000;

type EditInput = Parameters<OrderEditService['edit']>[1];

export async function previewEdit(
  deps: Deps,
  actor: Actor,
  { edit, version, ...ref }: EditedRef & { readonly edit: OrderEdit },
): Promise<OrderEditPreview> {
  const { order, relation } = await findOrder(deps, deps.db, actor, ref);
  requireMay(actor, relation, edit);
  requireVersion(order, version);
  requireEditable(orderOf(order), { actor: relation, at: deps.clock.now() });
  const plan = await planEdit(deps, deps.db, order, { edit, by: relation });
  const { due, refunds, covers } = await balanceOf(deps.db, order, plan.total);
  const letGo = await heldBack(deps.db, order, covers);
  const refund = refunds.reduce((sum, { amount }) => sum + amount, letGo);
  return {
    ...editedOrder(order, plan),
    version,
    deliveryOptions: plan.deliveryOptions,
    due: money(due, order.currency),
    refund: money(refund, order.currency),
  };
}

export async function edit(deps: Deps, actor: Actor, input: EditInput): Promise<OrderView> {
  const { key, network: _, token, ...request } = input;
  const { orderId } = input;
  const { relation } = await findOrder(deps, deps.db, actor, { orderId, token });
  requireMay(actor, relation, input.edit);
  const refundIds = await once(deps, actor, 'order.edit', key, request, (tx) =>
    change(deps, tx, actor, { ...input, relation }),
  );
  for (const id of refundIds) await sendRefund(deps, id);
  return viewOrder(deps, deps.db, await findOrder(deps, deps.db, actor, { orderId, token }));
}

/** Returns the refunds that are to be sent. */
async function change(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  { relation, network, ...input }: EditInput & { relation: Relation },
): Promise<readonly string[]> {
  const { orderId } = input;
  const at = deps.clock.now();
  const order = await lockOrder(tx, orderId);
  requireVersion(order, input.version);
  const decision = editOrder(orderOf(order), { actor: relation, at });
  if (relation === 'staff') await requireUnclaimed(deps, tx, actor, orderId);
  else await requireMayOrder(tx, order);
  await requireAtRest(tx, order);
  const plan = await planEdit(deps, tx, order, { edit: input.edit, by: relation });
  requireAgreedTotal(money(plan.total, order.currency), input.expectedTotal);
  if (plan.changes.length === 0) throw new DomainError('INVALID_INPUT', 'This changes nothing.', { field: 'edit' });

  // Its invoice says what was paid for before.
  await issuePapers(deps, tx, order);
  const share = networkShare(deps, actor, relation === 'shopper' ? network : undefined, plan.near);
  const written = await writeEdit(deps, tx, order, plan, { at, network: share });
  const sendAt = new Date(at.getTime() + LEAD_MS);
  const { due, refundIds } = await settleBalance(tx, written, { reason: 'order edited', at, sendAt });
  await replaceOpenPayments(tx, orderId, due, at);
  const lines = written.lines.map((line) => lineOf(line, order.currency));
  const awaited = await awaitedBy(tx, orderId);
  const carried = { edited: { ...editedOrder(order, plan), lines }, due: money(due, order.currency), awaited };
  const by = actor.account === null ? {} : { actorId: actor.account.id };
  const edited = await saveDecision(deps, tx, written, decision, { ...carried, ...by });
  if (due === 0 && edited.status === 'placed') await takeAsPaid(deps, tx, edited, at);
  if (relation === 'staff') {
    requirePermission(actor, 'orders.edit');
    await recordAudit(deps, tx, actor, 'order.edit', orderId, { from: Number(order.total), to: plan.total });
  }
  return refundIds;
}

/** What was paid in part is now all of it. */
async function takeAsPaid(deps: Deps, tx: Transaction, order: StoredOrder, at: Date): Promise<void> {
  if (!(await claimOrder(tx, order, at))) throw new Error(`The stock of order ${order.id} is not there.`);
  await saveDecision(deps, tx, order, markPaid(orderOf(order), at), { due: money(0, order.currency) });
}

function requireMay(actor: Actor, relation: Relation, { lines, grant, waive }: OrderEdit): void {
  const isPriced = grant !== undefined || waive !== undefined || (lines ?? []).some(({ price }) => price !== undefined);
  if (relation === 'shopper' && isPriced) throw new DomainError('FORBIDDEN', 'Prices are for the store to set.');
  if (relation === 'staff') requirePermission(actor, isPriced ? 'orders.discount' : 'orders.edit');
}

function requireVersion({ number, version }: StoredOrder, seen: number): void {
  if (Number(version) === seen) return;
  throw new DomainError('ORDER_CHANGED', `Order ${number} has changed meanwhile. Look at it again.`, {
    version: Number(version),
  });
}

/** No parcel and no money of it is on its way: what they come to could not be known. */
async function requireAtRest(tx: Transaction, { id, number }: StoredOrder): Promise<void> {
  if (await hasParcel(tx, id)) {
    throw new DomainError('ORDER_NOT_EDITABLE', `The parcel of order ${number} is on its way already.`, {
      why: 'parcel',
    });
  }
  const moving = await tx.payment.count({ where: { orderId: id, acceptedAt: { not: null }, nextStep: { not: null } } });
  if (moving === 0) return;
  throw new DomainError('ORDER_NOT_EDITABLE', `A payment of order ${number} is being moved. Try again in a moment.`, {
    why: 'payment',
  });
}

/** What of held money would not be taken. */
async function heldBack(
  db: Reader,
  order: StoredOrder,
  covers: readonly { readonly id: string; readonly covers: number }[],
): Promise<number> {
  const held = await db.payment.findMany({ where: { orderId: order.id, status: 'authorised' } });
  return held.reduce((sum, row) => {
    const share = covers.find(({ id }) => id === row.id)?.covers;
    return share === undefined ? sum : sum + Math.max(Number(row.covers ?? row.amount) - share, 0);
  }, 0);
}
