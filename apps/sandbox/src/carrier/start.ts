import { join } from 'node:path';
import { Router } from 'express';
import { sendPage } from '../http/pages.ts';
import { openBook } from '../journal/book.ts';
import { createRandom } from '../random.ts';
import type { Sandbox } from '../run.ts';
import { type ServiceOptions, startService } from '../service.ts';
import { createCarrierApi, createScanner } from './api-routes.ts';
import { renderLabelPage } from './page/label-page.ts';
import type { Mishaps, Shipment } from './shipment.ts';
import { createShipments, type Shipments } from './shipments.ts';

export interface CarrierSandboxOptions extends ServiceOptions {
  /** Time from one scan to the next. */
  readonly legMs?: number;
  /** Of the chance by which parcels go astray. */
  readonly seed?: number;
  /** None unless given. */
  readonly mishaps?: Mishaps;
}

const NO_MISHAPS: Mishaps = { delayed: 0, attempted: 0, returned: 0 };

/** Starts the carrier and lets the parcels of its journal travel on. */
export function startCarrierSandbox(options: CarrierSandboxOptions): Promise<Sandbox> {
  const { legMs = 4000, seed = 1, mishaps = NO_MISHAPS } = options;
  return startService({
    options: { random: createRandom(seed), ...options },
    openBook: (clock) =>
      openBook<Shipment>(join(options.dir, 'shipments.jsonl'), clock, (shipment) => shipment.trackingNumber),
    mount({ book, sender, faults, clock, random, publicUrl, post }) {
      const shipments = createShipments({ book, sender, faults, clock, random, legMs, mishaps, publicUrl });
      return {
        pages: { path: '/labels', routes: createLabelPages(shipments) },
        tools: createScanner(shipments),
        api: createCarrierApi(shipments, post),
        resume: shipments.resume,
        close: shipments.close,
      };
    },
  });
}

function createLabelPages(shipments: Shipments): Router {
  const routes = Router();
  routes.get('/:id', (req, res) => sendPage(res, renderLabelPage(shipments.findById(req.params.id))));
  return routes;
}
