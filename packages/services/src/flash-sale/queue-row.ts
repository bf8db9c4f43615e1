import type { FlashQueue } from '@pushcart/domain';

/** A row of flash_sale_items, as JSON or as the driver gives it. */
export interface QueueRow {
  readonly variant_id: string;
  readonly version: number | bigint;
  readonly quota: number;
  readonly sold: number;
  readonly joined: number;
  readonly admitted: number;
  readonly lost_from: number | null;
  readonly lost_to: number | null;
}

export function queueOf(row: QueueRow): FlashQueue {
  const { lost_from: from, lost_to: to } = row;
  return {
    variantId: row.variant_id,
    version: Number(row.version),
    quota: row.quota,
    sold: row.sold,
    joined: row.joined,
    admitted: row.admitted,
    lost: from === null || to === null ? null : { from, to },
  };
}
