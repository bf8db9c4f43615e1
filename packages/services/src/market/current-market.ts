import type { Actor, ExchangeRate, Market } from '@pushcart/domain';
import { Prisma, type Reader } from '../db/client.ts';

/** In what money prices are asked for, in SQL beside a row `store`. */
export interface PricedIn {
  readonly currency: Prisma.Sql;
  /** From the store's currency; null where it is that. */
  readonly rate: { readonly numerator: Prisma.Sql; readonly denominator: Prisma.Sql } | null;
}

const IN_STORE: PricedIn = { currency: Prisma.sql`store.currency`, rate: null };

/** Of a row `market`. */
export const IN_MARKET_ROW: PricedIn = {
  currency: Prisma.sql`market.currency`,
  rate: { numerator: Prisma.sql`market.rate_numerator`, denominator: Prisma.sql`market.rate_denominator` },
};

/** Null: in the store's own currency. */
export function pricedIn(market: Pick<Market, 'currency' | 'rate'> | null): PricedIn {
  if (market === null) return IN_STORE;
  const { numerator, denominator } = market.rate;
  return {
    currency: Prisma.sql`${market.currency}::bpchar`,
    rate: { numerator: Prisma.sql`${numerator}::bigint`, denominator: Prisma.sql`${denominator}::bigint` },
  };
}

/**
 * The market whose prices the actor asks for; null for the store's own currency, which is also what holds where there is no such market
 * any more: what is read says which currency it is in.
 */
export async function marketOf(db: Reader, { storeId, currency }: Actor): Promise<Market | null> {
  return currency === undefined ? null : findMarket(db, { storeId, currency, isActive: true });
}

export async function findMarket(
  db: Reader,
  where: { readonly storeId: string; readonly currency: string; readonly isActive?: boolean },
): Promise<Market | null> {
  const row = await db.market.findFirst({ where });
  return row === null ? null : { currency: row.currency, countries: row.countries, rate: rateOf(row) };
}

interface RateColumns<Value> {
  readonly rateNumerator: Value;
  readonly rateDenominator: Value;
}

export function rateOf({ rateNumerator, rateDenominator }: RateColumns<bigint>): ExchangeRate {
  return { numerator: Number(rateNumerator), denominator: Number(rateDenominator) };
}

/** The market an order was placed in, at its rate of then; null: in the store's own currency. */
export function marketOfOrder(order: { readonly currency: string } & RateColumns<bigint | null>): Market | null {
  const { currency, rateNumerator, rateDenominator } = order;
  if (rateNumerator === null || rateDenominator === null) return null;
  return { currency, countries: [], rate: rateOf({ rateNumerator, rateDenominator }) };
}
