import { WEBHOOK_DELIVERY_STATUSES, type WebhookDeliveryStatus } from '@pushcart/domain';

/** The filter in the address, as in `?status=failed`. */
export interface DeliveriesSearch {
  readonly status?: WebhookDeliveryStatus;
}

export function parseDeliveriesSearch({ status }: Readonly<Record<string, unknown>>): DeliveriesSearch {
  const known = WEBHOOK_DELIVERY_STATUSES.find((one) => one === status);
  return known === undefined ? {} : { status: known };
}
