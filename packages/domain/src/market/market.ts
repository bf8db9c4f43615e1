import { DomainError } from '../errors.ts';
import type { MarketId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import { requireText } from '../text.ts';
import type { ExchangeRate } from './exchange-rate.ts';
import { parseRate } from './exchange-rate.ts';

export const MAX_MARKETS = 20;
const MAX_COUNTRIES = 250;

/** Money that a shopper pays in beside the store's own. */
export interface Market {
  readonly currency: string;
  /** From minor units of the store's currency to those of this one. */
  readonly rate: ExchangeRate;
  /** Where it sells to; none: everywhere. */
  readonly countries: readonly string[];
}

/** What shoppers choose from. */
export interface MarketChoice {
  readonly currency: string;
  readonly name: LocalizedText;
  /** ISO 3166-1 alpha-2; none: everywhere. */
  readonly countries: readonly string[];
}

export interface MarketDraft extends MarketChoice {
  /** What one unit of the store's currency is in this one, e.g. `7.85`. */
  readonly rate: string;
  readonly isActive: boolean;
}

export interface MarketView extends MarketDraft {
  readonly id: MarketId;
  readonly version: number;
}

/** The event on `store:{id}:markets`: prices in the currencies of its markets are to be read again. */
export interface MarketChanged {
  readonly type: 'market.changed';
  readonly marketId: MarketId;
  readonly version: number;
}

/** The draft with its texts tidied, and its rate; refused when it makes no sense. */
export function requireMarket(
  draft: MarketDraft,
  storeCurrency: string,
): { readonly draft: MarketDraft; readonly rate: ExchangeRate } {
  const { currency, countries } = draft;
  check(/^[A-Z]{3}$/.test(currency), 'currency', 'A currency has three capital letters.');
  check(currency !== storeCurrency, 'currency', `The store itself sells in ${storeCurrency}.`);
  check(countries.length <= MAX_COUNTRIES, 'countries', `A market has at most ${MAX_COUNTRIES} countries.`);
  check(
    countries.every((country) => /^[A-Z]{2}$/.test(country)),
    'countries',
    'A country has two capital letters.',
  );
  const { name } = draft;
  const tidied = {
    en: requireText('name', name.en, { max: 120 }),
    'zh-CN': requireText('name', name['zh-CN'], { max: 120 }),
  };
  return {
    draft: { ...draft, name: tidied, countries: [...new Set(countries)].sort() },
    rate: parseRate(draft.rate, storeCurrency, currency),
  };
}

/** Refuses a country that a market does not sell to; the store's own currency is good everywhere. */
export function requireSoldTo(market: Market | null, country: string): void {
  if (market === null || market.countries.length === 0 || market.countries.includes(country)) return;
  const { currency } = market;
  throw new DomainError('OTHER_MARKET', `Nothing is sold to ${country} in ${currency}.`, { country, currency });
}

function check(isRight: boolean, field: string, message: string): void {
  if (!isRight) throw new DomainError('INVALID_INPUT', message, { field });
}
