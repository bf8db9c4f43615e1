import type { AwaitedUnits } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';

/** The units that an order waits for: promised to it, and not there yet. */
export async function awaitedBy(db: Reader, orderId: string): Promise<readonly AwaitedUnits[]> {
  const [row] = await db.$queryRaw<
    { awaited: readonly AwaitedUnits[] }[]
  >`SELECT awaited_by(${orderId}::uuid) AS awaited`;
  return row?.awaited ?? [];
}
