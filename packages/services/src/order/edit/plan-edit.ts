import {
  type AddressInput,
  DomainError,
  diffOrders,
  type EditChange,
  type EditedOrder,
  isEmail,
  money,
  normalizeEmail,
  type OrderLineView,
  requireAddress,
  taxesIn,
} from '@pushcart/domain';
import type { Reader } from '../../db/client.ts';
import { dayOf } from '../../db/day.ts';
import type { Deps } from '../../deps.ts';
import { dueOf } from '../../payment/order-due.ts';
import { deliveryName } from '../delivery-name.ts';
import type { Relation } from '../find-order.ts';
import { discountsOf, grantView, lineOf, openAddress, type StoredGrant, type StoredOrder } from '../order-row.ts';
import { reasonsOf } from './edit-lines.ts';
import type { OrderEdit } from './order-edit-service.ts';
import { type PlannedLine, type PlannedPrice, priceEdit } from './price-edit.ts';

/** What an edit makes of an order. */
export interface EditPlan extends PlannedPrice {
  readonly address: AddressInput;
  readonly email: string;
  readonly changes: readonly EditChange[];
}

/** Works out what an edit makes of an order; writes nothing. */
export async function planEdit(
  deps: Deps,
  db: Reader,
  order: StoredOrder,
  { edit, by }: { readonly edit: OrderEdit; readonly by: Relation },
): Promise<EditPlan> {
  const place = { table: 'orders', column: 'email', id: order.id } as const;
  const addressBefore = openAddress(deps, order);
  const emailBefore = deps.personalData.open(place, order.email);
  const address = edit.address === undefined ? addressBefore : requireAddress(edit.address);
  const email = edit.email === undefined ? emailBefore : requireEmail(edit.email);
  requireInPlace(order, edit);
  const covered = Number(order.total) - (await dueOf(db, order));
  const delivery = await deliveryName(db, order);
  const price = await priceEdit(db, order, { edit, by, address, delivery, covered, now: deps.clock.now() });
  if (price.total === 0) {
    throw new DomainError('INVALID_INPUT', 'An order costs something. Cancel it instead.', { field: 'grant' });
  }
  const { currency } = order;
  const before = {
    lines: order.lines.map((line) => lineOf(line, currency)),
    grant: grantView(order.granted as unknown as StoredGrant | null, currency),
    total: money(Number(order.total), currency),
    delivery: { code: order.deliveryCode, name: delivery },
    address: JSON.stringify(addressBefore),
    email: emailBefore,
  };
  const after = {
    lines: price.lines.map((line) => lineView(line, currency)),
    grant: grantView(price.granted, currency),
    total: money(price.total, currency),
    delivery: price.delivery,
    address: JSON.stringify(address),
    email,
  };
  return { ...price, address, email, changes: diffOrders(before, after, reasonsOf(edit.lines)) };
}

/** What watchers of the order see of a plan. */
export function editedOrder(order: StoredOrder, plan: EditPlan): EditedOrder {
  const { currency } = order;
  return {
    lines: plan.lines.map((line) => lineView(line, currency)),
    subtotal: money(plan.subtotal, currency),
    shipping: money(plan.shipping, currency),
    discount: money(plan.discount, currency),
    discounts: discountsOf(plan),
    grant: grantView(plan.granted, currency),
    tax: money(plan.tax, currency),
    taxes: taxesIn(currency, plan.taxes),
    taxIncluded: plan.taxIncluded,
    total: money(plan.total, currency),
    delivery: plan.delivery,
    promise: plan.promised && { from: dayOf(plan.promised.from), to: dayOf(plan.promised.to) },
    edit: {
      changes: plan.changes,
      totalBefore: money(Number(order.total), currency),
      total: money(plan.total, currency),
    },
  };
}

function lineView(
  { id, variantId, snapshot, unitPrice, discount, ...line }: PlannedLine,
  currency: string,
): OrderLineView {
  const { slug, name, optionText, image } = snapshot;
  return {
    id: id ?? variantId,
    variantId,
    productId: line.productId,
    ...{ slug, sku: line.sku, name, optionText, image, quantity: line.quantity, calledOff: 0 },
    unitPrice: money(unitPrice, currency),
    total: money(unitPrice * line.quantity, currency),
    discount: money(discount, currency),
    parts: line.bundle?.parts ?? [],
  };
}

/** What is collected is collected where it was ordered to. */
function requireInPlace({ number, pickupWarehouseId }: StoredOrder, { address, deliveryCode }: OrderEdit): void {
  if (pickupWarehouseId === null || (address === undefined && deliveryCode === undefined)) return;
  throw new DomainError('ORDER_NOT_EDITABLE', `Order ${number} is collected: it goes nowhere else.`, { why: 'pickup' });
}

function requireEmail(text: string): string {
  const email = normalizeEmail(text);
  if (isEmail(email)) return email;
  throw new DomainError('INVALID_INPUT', 'This is no e-mail address.', { field: 'email' });
}
