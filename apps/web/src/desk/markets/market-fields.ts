import { DomainError, type MarketDraft, type MarketView, requireMarket } from '@pushcart/domain';

/** A market as it stands in a form. */
export interface MarketFields {
  readonly en: string;
  readonly zh: string;
  readonly currency: string;
  readonly rate: string;
  readonly countries: readonly string[];
}

export function fieldsOf(market: MarketView | null): MarketFields {
  return {
    en: market?.name.en ?? '',
    zh: market?.name['zh-CN'] ?? '',
    currency: market?.currency ?? '',
    rate: market?.rate ?? '',
    countries: market?.countries ?? [],
  };
}

export function draftOf({ id: _id, version: _version, ...draft }: MarketView): MarketDraft {
  return draft;
}

export type ReadMarket = { readonly draft: MarketDraft } | { readonly fault: 'name' | 'currency' | 'rate' };

/** The draft that the fields make, or what of them makes no sense. */
export function readFields(fields: MarketFields, storeCurrency: string, isActive: boolean): ReadMarket {
  const draft: MarketDraft = {
    name: { en: fields.en, 'zh-CN': fields.zh },
    currency: fields.currency.trim().toUpperCase(),
    rate: fields.rate.trim().replace(',', '.'),
    countries: fields.countries,
    isActive,
  };
  try {
    return { draft: requireMarket(draft, storeCurrency).draft };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { field } = error.details;
    return { fault: field === 'currency' || field === 'rate' ? field : 'name' };
  }
}
