import { setTimeout as sleep } from 'node:timers/promises';
import { newKey, type Pushcart } from '@pushcart/client';
import type { BenchShop } from './bench-shop.ts';

const WITHIN_MS = 60_000;
const PAUSE_MS = 200;

/** Packs a paid order and has the carrier scan its parcel until it has arrived. */
export async function deliver(shop: BenchShop, staff: Pushcart, orderId: string): Promise<void> {
  await staff.order.pack.mutate({ orderId, key: newKey() });
  await staff.shipment.create.mutate({ orderId, key: newKey() });
  await until(async () => {
    const { status, shipments } = await staff.order.get.query({ orderId });
    const trackingNumber = shipments[0]?.trackingNumber;
    if (status !== 'delivered' && trackingNumber != null) await scanNext(shop, trackingNumber);
    return status === 'delivered';
  });
}

/** Has the carrier scan the parcel once more; one that has arrived is not scanned again. */
export async function scanNext(shop: BenchShop, trackingNumber: string): Promise<void> {
  await fetch(`${shop.parcels}/v1/shipments/${trackingNumber}/advance`, {
    method: 'POST',
    headers: { authorization: `Bearer ${shop.secrets.CARRIER_SECRET_KEY}`, 'content-type': 'application/json' },
    body: '{}',
    signal: AbortSignal.timeout(10_000),
  });
}

export async function until(isTrue: () => Promise<boolean>, withinMs = WITHIN_MS): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`It did not come to that within ${withinMs / 1_000} s.`);
    await sleep(PAUSE_MS);
  }
}
