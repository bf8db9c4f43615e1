import { MESSAGE_STATUSES, type MessageStatus } from '@pushcart/domain';

/** The filter in the address, as in `?status=failed`. */
export interface OutboxSearch {
  readonly status?: MessageStatus;
}

export function parseOutboxSearch({ status }: Readonly<Record<string, unknown>>): OutboxSearch {
  const known = MESSAGE_STATUSES.find((one) => one === status);
  return known === undefined ? {} : { status: known };
}
