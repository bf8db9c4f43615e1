import { Router } from 'express';
import { z } from 'zod';
import { parse } from './http/errors.ts';
import type { Random } from './random.ts';

/** How often: never, always, or a share between 0 and 1. */
const shareSchema = z.union([z.boolean().transform(Number), z.number().min(0).max(1)]);
const rateSchema = shareSchema.default(0);
const delaySchema = z.int().min(0).max(600_000).default(0);

const faultsSchema = z.strictObject({
  webhook: z
    .strictObject({
      /** How many more times each accepted delivery is sent again. */
      repeat: z.int().min(0).max(100).default(0),
      /** Hold deliveries for a moment and send the youngest first. */
      reorder: z.boolean().default(false),
      delayMs: delaySchema,
      /** Never sent, not even later. */
      drop: rateSchema,
      /** A tampered copy, signed with a secret that is not ours, goes ahead of the genuine one. */
      forge: rateSchema,
      /** Rightly signed, yet with another amount than was paid. */
      wrongAmount: rateSchema,
      /** Signed with a clock that is wrong by so many seconds. */
      skewSeconds: z.int().min(-86_400).max(86_400).default(0),
    })
    .prefault({}),
  api: z
    .strictObject({
      delayMs: delaySchema,
      /** Refused before anything is done. */
      failRate: rateSchema,
      failStatus: z.int().min(400).max(599).default(500),
      /** Done, and answered with half a JSON document. */
      brokenJson: rateSchema,
      /** Done, but the answer never arrives. */
      timeoutAfterCharge: rateSchema,
    })
    .prefault({}),
  payment: z.strictObject({ refundFailRate: rateSchema }).prefault({}),
  /** In place of the shares the carrier was started with. */
  shipment: z
    .strictObject({ delayed: shareSchema, attempted: shareSchema, returned: shareSchema })
    .partial()
    .prefault({}),
});

export type Faults = z.output<typeof faultsSchema>;

/** The switches as they stand; the routes change them while the service runs. They don't survive a restart. */
export interface FaultSwitches {
  readonly current: Faults;
  happens(rate: number): boolean;
  readonly routes: Router;
}

export function createFaultSwitches(random: Random): FaultSwitches {
  let current = faultsSchema.parse({});
  const routes = Router();

  routes.get('/', (_req, res) => {
    res.json(current);
  });
  routes.post('/', (req, res) => {
    current = parse(faultsSchema, req.body ?? {});
    res.json(current);
  });
  routes.delete('/', (_req, res) => {
    current = faultsSchema.parse({});
    res.json(current);
  });

  return {
    get current() {
      return current;
    },
    happens: (rate) => rate > 0 && random() < rate,
    routes,
  };
}
