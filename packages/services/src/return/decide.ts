import { type Actor, type ReturnView, requirePermission, requireText } from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { bookParcel } from '../shipment/book-parcel.ts';
import { changeReturn } from './change-return.ts';
import { addReturnParcel, giveUpReturnParcel } from './return-parcel.ts';
import { returnView, withReturnLines } from './return-row.ts';
import type { ReturnRef } from './return-service.ts';

const MAX_REFUSAL = 300;
const MAX_TRACKING = 60;

const forDeciders = (actor: Actor) => () => requirePermission(actor, 'returns.decide');

/**
 * Approves a return and asks the carrier for its label; if the carrier does not answer, the worker goes on asking. What was collected is
 * brought back to where it was: the address of its order is not the shopper's.
 */
export async function approve(deps: Deps, actor: Actor, ref: ReturnRef): Promise<ReturnView> {
  await changeReturn(deps, actor, ref, {
    to: 'approved',
    by: 'staff',
    allow: forDeciders(actor),
    parcel: async (tx, order, row) => (order.pickupWarehouseId === null ? addReturnParcel(deps, tx, order, row) : null),
  });
  const { shipments, ...asked } = await readReturn(deps, ref.returnId);
  await Promise.all(shipments.map(({ id }) => bookParcel(deps, id)));
  const { order, ...row } = shipments.length === 0 ? asked : await readReturn(deps, ref.returnId);
  return returnView(row, order.currency);
}

const withParcel = {
  ...withReturnLines,
  order: { select: { currency: true } },
  shipments: { where: { status: 'requested' }, select: { id: true } },
} satisfies Prisma.ReturnInclude;

function readReturn({ db }: Deps, id: string) {
  return db.return.findUniqueOrThrow({ where: { id }, include: withParcel });
}

export async function refuse(
  deps: Deps,
  actor: Actor,
  { refusal, ...ref }: ReturnRef & { refusal: string },
): Promise<ReturnView> {
  const asked = requireText('refusal', refusal, { max: MAX_REFUSAL });
  const decide = async () => ({ refusal: asked });
  return changeReturn(deps, actor, ref, { to: 'refused', by: 'staff', asked, allow: forDeciders(actor), decide });
}

export async function sendLabel(
  deps: Deps,
  actor: Actor,
  { trackingNumber, ...ref }: ReturnRef & { trackingNumber: string },
): Promise<ReturnView> {
  const asked = requireText('trackingNumber', trackingNumber, { max: MAX_TRACKING });
  const decide = async () => ({ trackingNumber: asked });
  return changeReturn(deps, actor, ref, {
    ...{ to: 'label_sent', by: 'staff', asked, allow: forDeciders(actor), decide },
    parcel: (tx, _order, { id }) => giveUpReturnParcel(deps, tx, id),
  });
}

export async function close(deps: Deps, actor: Actor, ref: ReturnRef): Promise<ReturnView> {
  return changeReturn(deps, actor, ref, {
    to: 'closed',
    by: 'staff',
    allow: forDeciders(actor),
    parcel: (tx, _order, { id }) => giveUpReturnParcel(deps, tx, id),
  });
}
