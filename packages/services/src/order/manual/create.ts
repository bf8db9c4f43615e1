import {
  type Actor,
  DomainError,
  type ErrorReason,
  isEmail,
  type MadeOrder,
  money,
  normalizeEmail,
  requireAgreedTotal,
  requireOrderNote,
  requirePermission,
  requireText,
} from '@pushcart/domain';
import { recordAudit } from '../../audit/record.ts';
import { networkShare } from '../../checkout/network-share.ts';
import { newOrder } from '../../checkout/new-order.ts';
import { orderPlacedUnder } from '../../checkout/placed-order.ts';
import { priceOf } from '../../checkout/quote.ts';
import type { Transaction } from '../../db/client.ts';
import { hashRequest, scopeOf } from '../../db/idempotency.ts';
import { inTransaction, markAsNews } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { accountNamed } from '../../identity/find-account.ts';
import { enqueueMessage } from '../../messages/enqueue.ts';
import { recordMoney } from '../../payment/record.ts';
import { reasonsOf } from '../edit/edit-lines.ts';
import type { ManualOrderInput } from './manual-order-service.ts';
import { requireMaySell, saleTerms } from './sale-terms.ts';
import { saleWay } from './sale-way.ts';

/** Who got a link by mail does not sit at the till: the goods are kept for a day. */
const LINK_HOLD_SECONDS = 86_400;

type Answer =
  | { readonly orderId: string; readonly number?: number }
  | { readonly refused: { readonly reason: ErrorReason; readonly message: string; readonly details: object } };

/** Places an order for somebody by the same SQL function as any other, and takes its money or mails the link to pay. */
export async function createManualOrder(deps: Deps, actor: Actor, input: ManualOrderInput): Promise<MadeOrder> {
  requireMaySell(actor, input);
  if (input.paid !== undefined) requirePermission(actor, 'payments.record');
  const { key, ...request } = input;
  const used = {
    scope: scopeOf(actor),
    key: requireText('key', key, { max: 200 }),
    operation: 'order.create',
    requestHash: hashRequest(deps.personalData, request),
  };
  const known = await orderPlacedUnder(deps, used);
  if (known !== null) return madeOf(known);
  const { near, pickupId, ...rows } = await prepare(deps, actor, input);
  const { order, lines, events } = rows;
  const number = await inTransaction(deps, async (tx) => {
    const [row] = await tx.$queryRaw<{ answer: Answer }[]>`
      SELECT place_order(${JSON.stringify(used)}::jsonb, NULL, NULL, ${JSON.stringify(order)}::jsonb,
        ${JSON.stringify(lines)}::jsonb, ${JSON.stringify(events)}::jsonb, NULL, ${networkShare(deps, actor, undefined, near)}::jsonb) AS answer`;
    if (row === undefined) throw new Error('The order was neither placed nor refused.');
    if ('refused' in row.answer) {
      const { reason, message, details } = row.answer.refused;
      throw new DomainError(reason, message, { ...details });
    }
    if (row.answer.number === undefined) return null;
    markAsNews(tx);
    // Whatever lies elsewhere of what is collected is held at its pickup point instead, or nothing is placed.
    if (pickupId !== null)
      await tx.$executeRaw`SELECT gather_holds(NULL, ${order.id}::uuid, ${pickupId}::uuid, ${order.placed_at}::timestamptz)`;
    await settle(deps, tx, actor, order.id, input);
    return row.answer.number;
  });
  if (number === null) {
    const made = await orderPlacedUnder(deps, used);
    if (made === null) throw new Error('The order of this key is gone.');
    return madeOf(made);
  }
  const total = money(order.total, order.currency);
  return { orderId: order.id, number, total, holdExpiresAt: new Date(order.hold_expires_at) };
}

function madeOf({ orderId, number, total, holdExpiresAt }: MadeOrder): MadeOrder {
  return { orderId, number, total, holdExpiresAt };
}

async function prepare(deps: Deps, actor: Actor, input: ManualOrderInput) {
  const email = normalizeEmail(input.email);
  if (!isEmail(email)) throw new DomainError('INVALID_INPUT', 'This is no e-mail address.', { field: 'email' });
  const note = requireOrderNote(input.note);
  // Only a proven address makes it the account's order: else whoever registers somebody's address would see their orders.
  const customer = await deps.db.account.findFirst({
    where: { ...accountNamed(deps, { email }), emailVerifiedAt: { not: null } },
    select: { id: true },
  });
  const buyer = { accountId: customer?.id ?? null, emailIndex: deps.personalData.index('email', email) };
  const { terms } = await saleTerms(deps, actor.storeId, input, buyer);
  const { address, delivery, fare, near } = await saleWay(deps, actor.storeId, input, terms);
  const price = priceOf(terms, address, fare, input.grant?.amount);
  requireAgreedTotal(price.total, input.expectedTotal);
  if (price.total.amount === 0) {
    throw new DomainError('INVALID_INPUT', 'An order costs something.', { field: 'grant' });
  }
  const byPromotions = price.discounts.applied.reduce((sum, { amount }) => sum + amount.amount, 0);
  const amount = price.discount.amount - byPromotions;
  const rows = newOrder(
    deps,
    { storeId: actor.storeId, guestId: null, account: customer },
    {
      checkout: { ...terms, holdSeconds: LINK_HOLD_SECONDS },
      ...{ delivery, price },
      contact: { email, address, locale: input.locale, note },
      now: deps.clock.now(),
      staff: {
        placedBy: actor.account?.id ?? null,
        granted: input.grant === undefined || amount === 0 ? null : { amount, reason: input.grant.reason },
        priced: new Set(reasonsOf(input.lines).keys()),
      },
    },
  );
  return { ...rows, near, pickupId: delivery.pickup?.warehouseId ?? null };
}

async function settle(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  orderId: string,
  { paid, locale, lines }: ManualOrderInput,
): Promise<void> {
  const { storeId } = actor;
  if (paid !== undefined) await recordMoney(deps, tx, orderId, paid);
  else await enqueueMessage(deps, tx, { storeId, template: 'order-to-pay', locale, facts: { orderId } });
  requirePermission(actor, 'orders.create');
  const priced = lines.flatMap(({ variantId, price }) => (price === undefined ? [] : [{ variantId, ...price }]));
  await recordAudit(deps, tx, actor, 'order.create', orderId, { paid: paid?.method ?? null, priced });
}
