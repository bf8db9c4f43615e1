import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { newKey, type OrderEvent, type OrderFrame } from '@pushcart/client';
import { topics } from '@pushcart/domain';
import { append } from '@pushcart/realtime';
import { SIGNATURE_HEADER, signWebhook } from '@pushcart/sandbox';
import { eventually } from './browser.ts';
import { type Placed, placeOrder, simulate, startPayment } from './buying.ts';
import type { Person, TestShop } from './harness.ts';

export interface Parcel {
  readonly order: Placed;
  readonly trackingNumber: string;
}

/** An order of a guest that was paid. */
export async function placePaidOrder(shop: TestShop, quantity = 1): Promise<Placed> {
  const guest = shop.guest();
  const order = await placeOrder(guest, shop.store.variantId, quantity);
  const { orderId, token } = order;
  await simulate(shop, await startPayment(guest, order));
  await eventually(async () => (await guest.order.get.query({ orderId, token })).status === 'paid', 20_000);
  return order;
}

/** An order that was paid, packed and booked with the carrier. */
export async function sendParcel(shop: TestShop, packer: Person): Promise<Parcel> {
  const order = await placePaidOrder(shop);
  const { orderId } = order;
  await packer.client.order.pack.mutate({ orderId, key: newKey() });
  const { trackingNumber } = await packer.client.shipment.create.mutate({ orderId, key: newKey() });
  return { order, trackingNumber: trackingNumber ?? '' };
}

export interface Follower {
  readonly snapshots: number;
  readonly seqs: readonly number[];
  readonly scanIds: readonly string[];
}

/** Follows an order as its page does, through one of the servers. */
export function followParcel(shop: TestShop, { order: { orderId, token } }: Parcel, node: number): Follower {
  const seen = { snapshots: 0, seqs: [] as number[], scanIds: [] as string[] };
  const note = (frame: OrderFrame) => {
    if (frame.kind === 'snapshot') seen.snapshots += 1;
    if (frame.kind !== 'event') return;
    seen.seqs.push(frame.seq);
    if (frame.data.scan !== undefined) seen.scanIds.push(frame.data.scan.scanId);
  };
  shop.connect({ node }).order.watch.subscribe({ orderId, token }, { onData: ({ data }) => note(data) });
  return seen;
}

const PLACE = { name: 'Hub', city: 'Hannover', region: '', country: 'DE', latitude: 52.4, longitude: 9.7 };
const PAUSE_MS = 50;

/** Tells of a scan as a carrier does: signed, and again and again to whichever server answers until it is taken. */
export async function tellScan(shop: TestShop, { trackingNumber }: Parcel): Promise<string> {
  const id = `scan_${randomUUID()}`;
  const body = JSON.stringify({
    id,
    type: 'shipment.scanned',
    createdAt: new Date(),
    data: {
      trackingNumber,
      sequence: 1,
      status: 'in_transit',
      place: PLACE,
      description: '',
      occurredAt: new Date(),
      estimate: null,
    },
  });
  for (let tries = 0; !(await isTaken(shop, body, tries)); tries++) await delay(PAUSE_MS);
  return id;
}

/** Appends events to the order's topic in one transaction, as many scans at once would; a real one costs a use case each. */
export async function appendScans(shop: TestShop, { order: { orderId } }: Parcel, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => `scan_${randomUUID()}`);
  const at = new Date();
  const eventOf = (scanId: string): OrderEvent => ({
    type: 'shipment.scanned',
    orderId,
    version: 0,
    status: 'shipped',
    actor: 'carrier',
    at,
    scan: { scanId, status: 'in_transit', place: PLACE, description: '', occurredAt: at },
  });
  const news = { topic: topics.order(orderId), key: orderId, version: 0, type: 'shipment.scanned' };
  await shop.store.deps.db.$transaction((tx) =>
    append(
      tx,
      ids.map((id) => ({ ...news, payload: eventOf(id) })),
    ),
  );
  return ids;
}

async function isTaken({ nodes, carrier }: TestShop, body: string, tries: number): Promise<boolean> {
  const { url } = nodes[tries % nodes.length] ?? nodes[0];
  const headers = {
    'content-type': 'application/json',
    [SIGNATURE_HEADER]: signWebhook(body, [carrier.webhookSecret], new Date()),
  };
  const response = await fetch(`${url}/callbacks/carrier`, { method: 'POST', body, headers }).catch(() => null);
  return response?.ok ?? false;
}
