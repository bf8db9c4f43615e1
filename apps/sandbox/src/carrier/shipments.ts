import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { FaultSwitches } from '../faults.ts';
import { Refusal } from '../http/errors.ts';
import type { Book, StoredAnswer } from '../journal/book.ts';
import type { Random } from '../random.ts';
import type { WebhookSender } from '../webhook/sender.ts';
import type { Webhook } from '../webhook/webhook.ts';
import {
  chooseNextScan,
  createShipment,
  type Mishaps,
  type Scan,
  type Shipment,
  type ShipmentRequest,
  type ShipmentStatus,
  scanShipment,
} from './shipment.ts';

export interface ShipmentView {
  readonly id: string;
  readonly trackingNumber: string;
  readonly reference: string;
  readonly status: ShipmentStatus;
  readonly labelUrl: string;
  readonly estimate: Shipment['estimate'];
  readonly route: Shipment['route'];
  readonly scans: readonly Scan[];
  readonly createdAt: string;
}

/** The parcels there are: scans each when it is due and tells the shop, until it arrives. */
export interface Shipments {
  plan(request: ShipmentRequest): Shipment;
  find(trackingNumber: string): Shipment;
  save(shipment: Shipment, answer?: StoredAnswer): void;
  /** The parcel after its next scan, or after one with this status. */
  advance(shipment: Shipment, status?: ShipmentStatus): Shipment;
  view(shipment: Shipment): ShipmentView;
  /** Lets parcels under way when the process ended travel on. */
  resume(): void;
  close(): void;
}

interface ShipmentsOptions {
  readonly book: Book<Shipment>;
  readonly sender: WebhookSender;
  readonly faults: FaultSwitches;
  readonly clock: Clock;
  readonly random: Random;
  readonly legMs: number;
  readonly pickupMs: number;
  readonly mishaps: Mishaps;
  readonly publicUrl: () => string;
}

export function createShipments(options: ShipmentsOptions): Shipments {
  const { book, sender, faults, clock, random, legMs, pickupMs, mishaps, publicUrl } = options;
  const timers = new Map<string, () => void>();

  const currentMishaps = (): Mishaps => {
    const { delayed, attempted, returned } = faults.current.shipment;
    return {
      delayed: delayed ?? mishaps.delayed,
      attempted: attempted ?? mishaps.attempted,
      returned: returned ?? mishaps.returned,
    };
  };

  const advance = (shipment: Shipment, status?: ShipmentStatus): Shipment => {
    const next = status ?? chooseNextScan(shipment, currentMishaps(), random);
    if (next === undefined) {
      throw new Refusal(
        409,
        'SHIPMENT_CANNOT_MOVE',
        `Parcel ${shipment.trackingNumber} is ${shipment.status} already.`,
      );
    }
    return scanShipment(shipment, next, clock.now(), legMs);
  };

  const save = (shipment: Shipment, answer?: StoredAnswer) => {
    const known = book.get(shipment.id)?.scans.length ?? 0;
    const webhooks = shipment.scans.slice(known).map((scan) => toWebhook(shipment, scan));
    book.commit({ saved: shipment, webhooks, ...(answer && { answer }) });
    sender.send(webhooks);
    scheduleScan(shipment);
  };

  const scheduleScan = ({ id, nextScanAt }: Shipment) => {
    timers.get(id)?.();
    timers.delete(id);
    if (nextScanAt === null) return;
    const waitMs = Math.max(0, Date.parse(nextScanAt) - clock.now().getTime());
    timers.set(
      id,
      clock.after(waitMs, () => save(advance(findById(id)))),
    );
  };

  const toWebhook = (shipment: Shipment, scan: Scan): Webhook => {
    const now = clock.now().toISOString();
    const data = { trackingNumber: shipment.trackingNumber, ...scan, estimate: shipment.estimate };
    const event = { id: createScanId(), type: 'shipment.scanned', createdAt: now, data };
    return { event, url: shipment.webhookUrl, attempts: 0, dueAt: now };
  };

  const findById = (id: string): Shipment => {
    const shipment = book.get(id);
    if (!shipment) throw new Refusal(404, 'SHIPMENT_NOT_FOUND', `There is no shipment ${id}.`);
    return shipment;
  };

  return {
    plan: (request) => createShipment(request, clock.now(), legMs, pickupMs),
    find(trackingNumber) {
      const shipment = book.findBy(trackingNumber)[0];
      if (!shipment) throw new Refusal(404, 'SHIPMENT_NOT_FOUND', `There is no parcel ${trackingNumber}.`);
      return shipment;
    },
    save,
    advance,
    view: (shipment) => ({
      id: shipment.id,
      trackingNumber: shipment.trackingNumber,
      reference: shipment.reference,
      status: shipment.status,
      labelUrl: `${publicUrl()}/v1/shipments/${shipment.trackingNumber}/label`,
      estimate: shipment.estimate,
      route: shipment.route,
      scans: shipment.scans,
      createdAt: shipment.createdAt,
    }),
    resume() {
      sender.send(book.pendingWebhooks());
      for (const shipment of book.all()) scheduleScan(shipment);
    },
    close() {
      for (const cancel of timers.values()) cancel();
    },
  };
}

function createScanId(): string {
  return `scan_${randomBytes(16).toString('hex')}`;
}
