import type { LocalizedText } from '../locale.ts';
import type { Money } from '../money.ts';
import {
  type DeliveryPromise,
  type DeliverySpeed,
  laterPromise,
  promiseDelivery,
  type WorkCalendar,
} from './promise.ts';
import { type DeliveryRate, deliveryPrice, nextSaving, type ParcelFacts } from './rate.ts';
import { type DeliveryZone, type Destination, zoneOf } from './zone.ts';

/** What a way of delivery costs in a zone, and how many days its carrier needs there. */
export interface ZoneRate extends DeliveryRate, Pick<DeliverySpeed, 'minDays' | 'maxDays'> {}

export interface PlannedMethod extends Omit<DeliverySpeed, 'minDays' | 'maxDays'> {
  readonly code: string;
  readonly name: LocalizedText;
  /** By zone; where it has none, it does not go. */
  readonly rates: Readonly<Record<string, ZoneRate>>;
}

/** A warehouse that sends parcels. */
export interface ShippingSite extends WorkCalendar {
  /** Whether all that is wanted lies there. */
  readonly hasAll: boolean;
}

/** How a store delivers: the zones, the ways in the order they are offered, and the warehouses in the order stock is taken from them. */
export interface DeliveryPlan {
  readonly zones: readonly DeliveryZone[];
  readonly methods: readonly PlannedMethod[];
  readonly sites: readonly ShippingSite[];
}

/** A way to deliver as the shopper sees it. */
export interface DeliveryOption {
  readonly code: string;
  readonly name: LocalizedText;
  readonly price: Money;
  readonly promise: DeliveryPromise;
  /** How much more has to be ordered for it to cost less, and what it costs then. */
  readonly saving: { readonly missing: Money; readonly price: Money } | null;
}

interface Asked {
  readonly destination: Destination;
  readonly parcel: ParcelFacts;
  readonly currency: string;
  readonly now: Date;
}

/** Every way to deliver a parcel, in the store's order; empty where nothing goes. */
export function deliveryOptions(
  plan: DeliveryPlan,
  { destination, parcel, currency, now }: Asked,
): readonly DeliveryOption[] {
  const zone = zoneOf(plan.zones, destination);
  if (zone === null) return [];
  return plan.methods.flatMap(({ code, name, rates, ...speed }) => {
    const rate = rates[zone.id];
    const price = rate === undefined ? null : deliveryPrice(rate, parcel, currency);
    if (rate === undefined || price === null) return [];
    const promise = promiseFrom(plan.sites, { ...speed, minDays: rate.minDays, maxDays: rate.maxDays }, now);
    return [{ code, name, price, promise, saving: nextSaving(rate, parcel, currency) }];
  });
}

const ALWAYS: WorkCalendar = { timeZone: 'UTC', workDays: [1, 2, 3, 4, 5, 6, 7], closedDays: [] };

/** From the first warehouse that has all of it; what has to come from several arrives when the slowest of them can send. */
function promiseFrom(sites: readonly ShippingSite[], speed: DeliverySpeed, now: Date): DeliveryPromise {
  const whole = sites.find(({ hasAll }) => hasAll);
  const promises = (whole === undefined ? sites : [whole]).map((site) => promiseDelivery(now, site, speed));
  return promises.reduce(laterPromise, promises[0] ?? promiseDelivery(now, ALWAYS, speed));
}
