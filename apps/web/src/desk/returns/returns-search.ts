import type { ReturnStatus } from '@pushcart/client';
import { RETURN_STATUSES } from '@pushcart/domain';

/** The filter in the address, as in `?status=requested`. */
export interface ReturnsSearch {
  readonly status?: ReturnStatus;
}

export function parseReturnsSearch({ status }: Readonly<Record<string, unknown>>): ReturnsSearch {
  const known = RETURN_STATUSES.find((one) => one === status);
  return known === undefined ? {} : { status: known };
}
