import { Prisma } from '../db/client.ts';

/** Lines as (variant_id, quantity), and where they are known, the holds that count as theirs. */
export interface Wanted {
  readonly lines: Prisma.Sql;
  /** A condition on a row `own` of reservations. */
  readonly own: Prisma.Sql;
}

const zones = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', zone.id, 'name', zone.name, 'places', (
    SELECT coalesce(json_agg(json_build_object('country', place.country, 'region', place.region)), '[]')
    FROM delivery_zone_places place WHERE place.zone_id = zone.id)) ORDER BY zone.id), '[]')
  FROM delivery_zones zone WHERE zone.store_id = store.id)`;

const methods = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('code', method.code, 'name', method.name,
    'handlingDays', method.handling_days, 'cutOffMinute', method.cut_off_minute, 'deliveryDays', method.delivery_days,
    'rates', (
      SELECT coalesce(json_object_agg(rate.zone_id, json_build_object('bands', rate.bands, 'kiloPrice', rate.kilo_price,
        'steps', rate.steps, 'minDays', rate.min_days, 'maxDays', rate.max_days)), '{}')
      FROM delivery_rates rate WHERE rate.method_id = method.id)) ORDER BY method.position, method.code), '[]')
  FROM delivery_methods method WHERE method.store_id = store.id)`;

/** What the lines take, as (variant_id, quantity): of bundles their parts, each variant once. */
export const unitsWanted = ({ lines }: Wanted) => Prisma.sql`
  SELECT coalesce(part.variant_id, line.variant_id) AS variant_id, sum(line.quantity * coalesce(part.quantity, 1)) AS quantity
  FROM (${lines}) line LEFT JOIN bundle_parts part ON part.bundle_id = line.variant_id GROUP BY 1`;

/** How many of a row `wanted` of them a row `warehouse` can give. */
export const unitsFor = ({ own }: Wanted) => Prisma.sql`(
  coalesce((SELECT level.on_hand - level.reserved FROM stock_levels level
    WHERE level.variant_id = wanted.variant_id AND level.warehouse_id = warehouse.id), 0)
  + (SELECT coalesce(sum(own.quantity), 0) FROM reservations own
     WHERE own.variant_id = wanted.variant_id AND own.warehouse_id = warehouse.id AND own.status IN ('held', 'claimed') AND ${own}))`;

/** The calendar of a row `warehouse` of a row `store`, as fields of a JSON object. */
export const calendarFields = Prisma.sql`
  'timeZone', coalesce(warehouse.time_zone, store.time_zone), 'workDays', warehouse.work_days,
  'closedDays', warehouse.closed_days`;

const sitesFor = (wanted: Wanted) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object(${calendarFields}, 'hasAll', NOT EXISTS (
    SELECT 1 FROM (${unitsWanted(wanted)}) wanted WHERE ${unitsFor(wanted)} < wanted.quantity))
    ORDER BY warehouse.position, warehouse.id), '[]')
  FROM warehouses warehouse WHERE warehouse.store_id = store.id)`;

/** How a row `store` delivers what is wanted, a DeliveryPlan as JSON. */
export function deliveryPlan(wanted: Wanted): Prisma.Sql {
  return Prisma.sql`json_build_object('zones', ${zones}, 'methods', ${methods}, 'sites', ${sitesFor(wanted)})`;
}

/** What a row `cart` has in it, with what it holds already. */
export const CART_WANTED: Wanted = {
  lines: Prisma.sql`SELECT line.variant_id, line.quantity FROM cart_lines line WHERE line.cart_id = cart.id`,
  own: Prisma.sql`own.cart_id = cart.id`,
};

/** Some units of a variant, nothing of which is held. */
export function variantWanted(variantId: string, quantity: number): Wanted {
  return {
    lines: Prisma.sql`SELECT ${variantId}::uuid AS variant_id, ${quantity}::int AS quantity`,
    own: Prisma.sql`false`,
  };
}

/** Units of nothing. */
export const NOTHING_WANTED: Wanted = {
  lines: Prisma.sql`SELECT NULL::uuid AS variant_id, 0 AS quantity`,
  own: Prisma.sql`false`,
};
