import { SEARCH_PERIODS, type SearchPeriod } from '@pushcart/domain';

/** How many days back the figures go, in the address as in `?days=30`. */
export interface SearchRoomSearch {
  readonly days?: SearchPeriod;
}

export function parseSearchRoomSearch({ days }: Readonly<Record<string, unknown>>): SearchRoomSearch {
  const known = SEARCH_PERIODS.find((one) => one === days);
  return known === undefined ? {} : { days: known };
}
