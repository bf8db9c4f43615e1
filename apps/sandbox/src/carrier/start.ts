import { join } from 'node:path';
import { openBook } from '../journal/book.ts';
import { createRandom } from '../random.ts';
import type { Sandbox } from '../run.ts';
import { type ServiceOptions, startService } from '../service.ts';
import { createCarrierApi, createScanner } from './api-routes.ts';
import { recentParcels } from './recent-parcels.ts';
import type { Mishaps, Shipment } from './shipment.ts';
import { createShipments } from './shipments.ts';

export interface CarrierSandboxOptions extends ServiceOptions {
  /** Time from one scan to the next. */
  readonly legMs?: number;
  /** How long a parcel waits to be picked up; as long as a leg by default. */
  readonly pickupMs?: number;
  /** Of the chance by which parcels go astray. */
  readonly seed?: number;
  /** None unless given. */
  readonly mishaps?: Mishaps;
}

const NO_MISHAPS: Mishaps = { delayed: 0, attempted: 0, returned: 0 };

/** Starts the carrier and lets the parcels of its journal travel on. */
export function startCarrierSandbox(options: CarrierSandboxOptions): Promise<Sandbox> {
  const { legMs = 4000, pickupMs = legMs, seed = 1, mishaps = NO_MISHAPS } = options;
  return startService({
    options: { random: createRandom(seed), ...options },
    openBook: (clock) =>
      openBook<Shipment>(join(options.dir, 'shipments.jsonl'), clock, (shipment) => shipment.trackingNumber),
    mount({ book, sender, faults, clock, random, publicUrl, post }) {
      const shipments = createShipments({ book, sender, faults, clock, random, legMs, pickupMs, mishaps, publicUrl });
      return {
        controlled: { service: 'carrier', recent: () => recentParcels(book.all()) },
        tools: createScanner(shipments),
        api: createCarrierApi(shipments, post),
        resume: shipments.resume,
        close: shipments.close,
      };
    },
  });
}
