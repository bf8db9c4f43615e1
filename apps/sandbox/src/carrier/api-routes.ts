import { randomBytes, randomInt } from 'node:crypto';
import { type Request, type RequestHandler, Router } from 'express';
import { z } from 'zod';
import type { Outcome } from '../http/api.ts';
import { parse, Refusal } from '../http/errors.ts';
import { drawLabel } from './label-pdf.ts';
import { isCity, locate, toCountryCode } from './places/gazetteer.ts';
import { type Place, planRoute } from './places/route.ts';
import { cancelShipment, SHIPMENT_STATUSES } from './shipment.ts';
import type { Shipments } from './shipments.ts';

const line = z.string().trim().max(200);

const placeSchema = z.object({
  name: line.min(1),
  city: line.min(1),
  region: line.default(''),
  country: line.min(2),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  /** Street and the like, for the label alone. */
  addressLines: z.array(line).max(4).default([]),
});
type GivenPlace = z.output<typeof placeSchema>;

const createSchema = z.object({
  reference: line.min(1),
  from: placeSchema,
  to: placeSchema,
  weightGrams: z.int().min(1).max(1_000_000),
  webhookUrl: z.url({ protocol: /^https?$/, error: 'is not an http address' }).max(2000),
});
const advanceSchema = z.object({ status: z.enum(SHIPMENT_STATUSES).optional() });

export function createCarrierApi(
  shipments: Shipments,
  post: (decide: (req: Request) => Outcome) => RequestHandler,
): Router {
  const routes = Router();

  routes.post(
    '/shipments',
    post((req) => {
      const { reference, weightGrams, webhookUrl, ...given } = parse(createSchema, req.body);
      const from = toPlace('from', given.from);
      const to = toPlace('to', given.to);
      const shipment = shipments.plan({
        id: `shp_${randomBytes(16).toString('hex')}`,
        trackingNumber: createTrackingNumber(),
        reference,
        from,
        to,
        addressLines: given.to.addressLines,
        fromLines: given.from.addressLines,
        weightGrams,
        webhookUrl,
        route: planRoute(from, to),
      });
      return { status: 201, body: shipments.view(shipment), save: (answer) => shipments.save(shipment, answer) };
    }),
  );
  routes.post(
    '/shipments/:trackingNumber/cancel',
    post((req) => {
      const shipment = cancelShipment(shipments.find(String(req.params.trackingNumber)));
      return { status: 200, body: shipments.view(shipment), save: (answer) => shipments.save(shipment, answer) };
    }),
  );
  routes.get('/shipments/:trackingNumber/label', async (req, res) => {
    const shipment = shipments.find(req.params.trackingNumber);
    res
      .set('Cache-Control', 'no-store')
      .type('pdf')
      .send(await drawLabel(shipment));
  });
  routes.get('/shipments/:trackingNumber', (req, res) => {
    res.json(shipments.view(shipments.find(req.params.trackingNumber)));
  });
  return routes;
}

/** Scans on demand, for tests; the API's faults leave it alone. */
export function createScanner(shipments: Shipments): Router {
  const routes = Router();
  routes.post('/shipments/:trackingNumber/advance', (req, res) => {
    const { status } = parse(advanceSchema, req.body ?? {});
    const shipment = shipments.advance(shipments.find(req.params.trackingNumber), status);
    shipments.save(shipment);
    res.json(shipments.view(shipment));
  });
  return routes;
}

/** Where a given place is: by its own coordinates, else by those of the city that stands for it. */
function toPlace(field: string, { name, city, region, country, latitude, longitude }: GivenPlace): Place {
  const known = locate({ city, region, country });
  const point = latitude !== undefined && longitude !== undefined ? { latitude, longitude } : known;
  if (!point) throw new Refusal(400, 'PLACE_NOT_SERVED', `${field}: parcels to ${country} are not carried.`);
  const isNamed = known !== undefined && isCity(known, city);
  return {
    name,
    city,
    cityNames: isNamed ? { en: known.name, 'zh-CN': known.chineseName } : { en: city, 'zh-CN': city },
    region,
    country: toCountryCode(country),
    latitude: point.latitude,
    longitude: point.longitude,
  };
}

/** Twelve digits by chance: numbers can't be guessed from one another. */
function createTrackingNumber(): string {
  return `PC${String(randomInt(1e6)).padStart(6, '0')}${String(randomInt(1e6)).padStart(6, '0')}`;
}
