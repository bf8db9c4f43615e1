import { z } from 'zod';
import { createSwitches, type Switches } from './http/switches.ts';
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

export interface FaultSwitches extends Switches<Faults> {
  happens(rate: number): boolean;
}

export function createFaultSwitches(random: Random): FaultSwitches {
  return Object.assign(createSwitches(faultsSchema), { happens: (rate: number) => rate > 0 && random() < rate });
}
