import type { DeliveryOption } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';

export interface DeliveryMethod extends Omit<DeliveryOption, 'price'> {
  readonly basePrice: number;
  readonly kiloPrice: number;
  /** Empty means everywhere. */
  readonly countries: readonly string[];
}

/** The ways a row `store` delivers, as JSON. */
export const storeMethods = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object(
    'code', method.code, 'name', method.name, 'basePrice', method.base_price, 'kiloPrice', method.kilo_price,
    'minDays', method.min_days, 'maxDays', method.max_days, 'countries', method.countries) ORDER BY method.position), '[]')
  FROM delivery_methods method WHERE method.store_id = store.id)`;

export function methodsTo(methods: readonly DeliveryMethod[], country: string): readonly DeliveryMethod[] {
  return methods.filter(({ countries }) => countries.length === 0 || countries.includes(country));
}
