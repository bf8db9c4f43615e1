import { PROMOTION_STATUSES, type PromotionStatus } from '@pushcart/domain';

/** The filter in the address, as in `?status=active`. */
export interface PromotionsSearch {
  readonly status?: PromotionStatus;
}

export function parsePromotionsSearch({ status }: Readonly<Record<string, unknown>>): PromotionsSearch {
  const known = PROMOTION_STATUSES.find((one) => one === status);
  return known === undefined ? {} : { status: known };
}
