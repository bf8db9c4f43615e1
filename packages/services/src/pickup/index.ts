import type { Deps } from '../deps.ts';
import { pickupCode } from './code.ts';
import { handOver } from './hand-over.ts';
import { listPickups } from './list.ts';
import { markReady } from './mark-ready.ts';
import { pickupPoints } from './offers.ts';
import type { PickupService } from './pickup-service.ts';
import { placePickup, quotePickup } from './place.ts';

export function createPickupService(deps: Deps): PickupService {
  return {
    points: (actor) => pickupPoints(deps, actor),
    quote: (actor, input) => quotePickup(deps, actor, input),
    place: (actor, input) => placePickup(deps, actor, input),
    code: (actor, input) => pickupCode(deps, actor, input),
    list: (actor, input) => listPickups(deps, actor, input),
    markReady: (actor, input) => markReady(deps, actor, input),
    handOver: (actor, input) => handOver(deps, actor, input),
  };
}
