import {
  type Actor,
  DomainError,
  type ExtensionSlot,
  isId,
  type Permission,
  requirePermission,
  requireSignedIn,
  type StaffRole,
} from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { findOrder } from '../order/find-order.ts';
import type { ForSlotInput } from './extension-service.ts';

/** What it takes to see the page of a desk slot; the page of an extension itself is for all of its roles. */
const NEEDS: Partial<Record<ExtensionSlot, Permission>> = {
  'desk.order': 'orders.read',
  'desk.product': 'catalog.write',
  'desk.customer': 'customers.read',
};

/** The role in which the actor looks at the desk; refuses whoever may not see the page. */
export function requireDesk(actor: Actor, slot: ExtensionSlot): StaffRole {
  requireSignedIn(actor);
  const permission = NEEDS[slot];
  if (permission !== undefined) requirePermission(actor, permission);
  const { role } = actor.account;
  if (role === null) throw new DomainError('FORBIDDEN', 'The desk is for staff.');
  return role;
}

/** What the page is about; refused as not found unless the actor may read it. */
export async function requireSubject(
  deps: Deps,
  actor: Actor,
  { slot, subjectId, orderToken }: Pick<ForSlotInput, 'slot' | 'subjectId' | 'orderToken'>,
): Promise<string | null> {
  if (slot === 'desk.page') return null;
  if (subjectId === undefined || !isId(subjectId)) throw unknown();
  const id = subjectId.toLowerCase();
  if (slot === 'shop.order' || slot === 'desk.order') {
    const { order } = await findOrder(deps, deps.db, actor, { orderId: id, token: orderToken });
    return order.id;
  }
  const isKnown = slot === 'desk.customer' ? isCustomer(deps, actor, id) : isProduct(deps, actor, id, slot);
  if (await isKnown) return id;
  throw unknown();
}

async function isCustomer({ db }: Deps, { storeId }: Actor, accountId: string): Promise<boolean> {
  return (await db.customer.count({ where: { storeId, accountId } })) > 0;
}

/** In the shop only what is for sale. */
async function isProduct({ db }: Deps, { storeId }: Actor, id: string, slot: ExtensionSlot): Promise<boolean> {
  const sold = slot === 'desk.product' ? {} : { status: 'active', publishedAt: { not: null } };
  return (await db.product.count({ where: { id, storeId, ...sold } })) > 0;
}

function unknown(): DomainError {
  return new DomainError('NOT_FOUND', 'There is nothing like this to show a panel about.');
}
