import type { Actor, OrderView } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { createOrderEditService } from '../order/edit/index.ts';
import type { OrderEdit } from '../order/edit/order-edit-service.ts';
import { newKey } from './make-order.ts';

/** Edits as somebody does who has looked at the preview. */
export async function editAsPreviewed(
  deps: Deps,
  actor: Actor,
  { id: orderId, version }: OrderView,
  edit: OrderEdit,
): Promise<OrderView> {
  const edits = createOrderEditService(deps);
  const { total } = await edits.preview(actor, { orderId, version, edit });
  return edits.edit(actor, { orderId, version, edit, expectedTotal: total, key: newKey() });
}
