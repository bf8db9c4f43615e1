import { type AddressInput, type Money, money, nearestFirst, requireAddress } from '@pushcart/domain';
import type { Terms } from '../../checkout/load-checkout.ts';
import type { OrderFacts } from '../../checkout/new-order.ts';
import { chooseOption, optionsTo } from '../../checkout/quote.ts';
import type { Deps } from '../../deps.ts';
import { collectedAt } from '../../pickup/collected.ts';
import type { ManualOrderInput } from './manual-order-service.ts';

/** How what staff sell reaches its buyer. */
export interface SaleWay {
  readonly address: AddressInput;
  readonly delivery: OrderFacts['delivery'];
  readonly fare: Money;
  /** The warehouses that units are taken from first; null where their position says so. */
  readonly near: readonly string[] | null;
}

export async function saleWay(
  { db }: Pick<Deps, 'db'>,
  storeId: string,
  input: ManualOrderInput,
  terms: Terms,
): Promise<SaleWay> {
  if ('pickupId' in input) {
    const collected = await collectedAt(db, storeId, terms.at, input);
    return { ...collected, fare: money(0, terms.currency), near: [collected.delivery.pickup.warehouseId] };
  }
  const address = requireAddress(input.address);
  const { deliveryCode } = input;
  const { code, promise, price } = chooseOption(optionsTo(terms, address, terms.at), { ...address, deliveryCode });
  const near = terms.warehouses && nearestFirst(terms.warehouses, address.country);
  return { address, delivery: { code, promise }, fare: price, near };
}
