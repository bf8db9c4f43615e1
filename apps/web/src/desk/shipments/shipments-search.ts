import type { QueueStage } from '@pushcart/client';
import { QUEUE_STAGES } from '@pushcart/domain';

/** What the queue shows, in the address: `?stage=to_pack&warehouse=…`. */
export interface ShipmentsSearch {
  readonly stage?: QueueStage;
  readonly warehouse?: string;
}

export function parseShipmentsSearch({ stage, warehouse }: Readonly<Record<string, unknown>>): ShipmentsSearch {
  const known = QUEUE_STAGES.find((one) => one === stage);
  return {
    ...(known === undefined ? {} : { stage: known }),
    ...(typeof warehouse === 'string' && warehouse !== '' ? { warehouse } : {}),
  };
}

/** Whose goods a pick list is of: `?picks=ORDER.WAREHOUSE,…`. */
export interface PickListSearch {
  readonly picks: readonly string[];
}

export function parsePickListSearch({ picks }: Readonly<Record<string, unknown>>): PickListSearch {
  return { picks: Array.isArray(picks) ? picks.filter((pick) => typeof pick === 'string') : [] };
}
