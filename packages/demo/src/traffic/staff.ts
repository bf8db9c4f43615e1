import { createPushcart, newKey, type Pushcart } from '@pushcart/client';
import { WebSocket } from 'ws';
import type { Pause } from './visit.ts';

export interface StaffSignIn {
  readonly email: string;
  readonly password: string;
}

type Task = (pushcart: Pushcart, pause: Pause) => Promise<void>;

/** Someone who signs in and does one task again and again, such as packing or filling shelves. */
export async function workAsStaff(
  url: string,
  signIn: StaffSignIn,
  task: Task,
  pause: Pause,
  signal: AbortSignal,
): Promise<void> {
  const token = await tokenFor(url, signIn);
  const pushcart = createPushcart({ url, token, WebSocket });
  try {
    while (!signal.aborted) {
      await task(pushcart, pause);
      await pause(3_000, 8_000);
    }
  } finally {
    await pushcart.close();
  }
}

async function tokenFor(url: string, signIn: StaffSignIn): Promise<string> {
  const visitor = createPushcart({ url, WebSocket });
  try {
    return (await visitor.session.createToken.mutate({ email: signIn.email, password: signIn.password })).token;
  } finally {
    await visitor.close();
  }
}

/** Packs the order that has waited longest and books its parcel. */
export const packOldest: Task = async (pushcart, pause) => {
  const { items } = await pushcart.order.listForStore.query({ statuses: ['paid', 'packed'], limit: 20 });
  const order = items.at(-1);
  if (order === undefined) return;
  if (order.status === 'paid') await pushcart.order.pack.mutate({ orderId: order.id, key: newKey() });
  await pause(1_000, 4_000);
  await pushcart.shipment.create.mutate({ orderId: order.id, key: newKey() });
};

const REFILL = 40;

/** Takes in a delivery of what has run lowest. */
export const refillLowest: Task = async (pushcart) => {
  const { items } = await pushcart.inventory.list.query({ lowOnly: true, limit: 5 });
  const lowest = items[0];
  if (lowest === undefined) return;
  await pushcart.inventory.adjust.mutate({
    variantId: lowest.variantId,
    warehouseId: lowest.warehouseId,
    delta: REFILL,
    cause: 'Delivery from the supplier',
    key: newKey(),
  });
};
