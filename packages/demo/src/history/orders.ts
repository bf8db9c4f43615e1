import type { OrderImport } from '@pushcart/services/import';
import type { DemoCatalogue } from '../catalogue/catalogue.ts';
import { parcelOf } from './parcels.ts';
import { warehouseFor } from './places.ts';
import type { SeededRandom } from './random.ts';
import type { DemoShopper } from './shoppers.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const CANCELLED_SHARE = 0.03;

type Step = OrderImport['history'][number];

/** Who bought what, and when. */
export interface Purchase {
  readonly lines: OrderImport['lines'];
  readonly shopper: DemoShopper;
  readonly placedAt: Date;
}

/** One order and everything that has happened to it until `now`. */
export function orderOf(
  random: SeededRandom,
  catalogue: Pick<DemoCatalogue, 'warehouses' | 'deliveryMethods'>,
  { lines, shopper, placedAt }: Purchase,
  now: Date,
): OrderImport {
  const { city } = shopper;
  const code = warehouseFor(city.country);
  const warehouse = catalogue.warehouses.find((w) => w.code === code);
  if (warehouse === undefined) throw new Error(`The catalogue has no warehouse ${code}.`);
  const delivery = random.weighted(catalogue.deliveryMethods, (method) => (method.code === 'standard' ? 4 : 1));
  const history = stepsOf(random, placedAt, now);
  const status = statusOf(history);
  const shippedAt = history.find((step) => step.status === 'shipped')?.at;
  const deliveredAt = history.find((step) => step.status === 'delivered')?.at;
  return {
    email: shopper.email,
    status,
    locale: shopper.locale,
    address: shopper.address,
    deliveryCode: delivery.code,
    shipping: delivery.price,
    warehouse: code,
    lines,
    history,
    parcel:
      shippedAt === undefined || deliveredAt === undefined
        ? null
        : parcelOf(random, warehouse, city, shippedAt, deliveredAt),
  };
}

/** A parcel that would still be on its way waits on the packing table: only a carrier can move it on. */
function stepsOf(random: SeededRandom, placedAt: Date, now: Date): readonly Step[] {
  const steps: Step[] = [{ status: 'placed', at: placedAt }];
  const after = (previous: Date, ms: number) => new Date(previous.getTime() + ms);
  if (random.chance(CANCELLED_SHARE)) {
    const cancelledAt = after(placedAt, random.between(2, 14) * MINUTE_MS);
    if (cancelledAt < now) return [...steps, { status: 'cancelled', at: cancelledAt }];
  }
  const paidAt = after(placedAt, random.between(40, 400) * 1_000);
  const packedAt = after(paidAt, random.between(2 * 60, 30 * 60) * MINUTE_MS);
  const shippedAt = after(packedAt, random.between(60, 12 * 60) * MINUTE_MS);
  const deliveredAt = after(shippedAt, random.between(30, 150) * HOUR_MS);
  const completedAt = after(deliveredAt, 14 * DAY_MS);
  steps.push({ status: 'paid', at: paidAt < now ? paidAt : now });
  if (packedAt < now) steps.push({ status: 'packed', at: packedAt });
  if (deliveredAt < now) steps.push({ status: 'shipped', at: shippedAt }, { status: 'delivered', at: deliveredAt });
  if (completedAt < now) steps.push({ status: 'completed', at: completedAt });
  return steps;
}

function statusOf(history: readonly Step[]): OrderImport['status'] {
  const status = history.at(-1)?.status;
  if (status === 'placed' || status === 'shipped' || status === 'expired' || status === undefined) {
    throw new Error(`An order of the past does not end as ${status}.`);
  }
  return status;
}
