import type { Actor, WarehouseId } from '@pushcart/domain';
import type { Deps } from '../deps.ts';

/** What one network may hold that is not paid yet, over all its shoppers. */
export interface NetworkLimits {
  /** Carts at the checkout and orders; 0 for no bound at all. */
  readonly holds: number;
  /** Percent of the units of a variant that could be held. */
  readonly share: number;
}

export const DEFAULT_NETWORK_LIMITS: NetworkLimits = { holds: 30, share: 20 };

/** So many units of a variant may always be held: a share of few is none. */
const FREE_UNITS = 50;

/**
 * The network of a request as the SQL functions that hold stock take it; null where nothing is bounded: for staff, and for what
 * did not come over a network. The address itself is stored nowhere. `near` names the warehouses units are taken from first.
 */
export function networkShare(
  { personalData, networkLimits }: Pick<Deps, 'personalData' | 'networkLimits'>,
  actor: Actor,
  network: string | undefined,
  near: readonly WarehouseId[] | null = null,
): string | null {
  const isStaff = actor.account !== null && actor.account.role !== null;
  const isBounded = network !== undefined && !isStaff && networkLimits.holds > 0;
  if (!isBounded && near === null) return null;
  return JSON.stringify({
    ...(isBounded ? { hash: personalData.index('network', network), ...networkLimits, units: FREE_UNITS } : {}),
    ...(near === null ? {} : { near }),
  });
}
