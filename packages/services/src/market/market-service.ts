import type { Actor, MarketDraft, MarketView } from '@pushcart/domain';

/** Names the version the change is made to; another one is refused with CATALOG_CHANGED. */
export interface MarketRef {
  readonly marketId: string;
  readonly version: number;
}

/** In which currencies a store sells beside its own, at which rates and where. */
export interface MarketService {
  /** Those that are closed too. */
  list(actor: Actor): Promise<readonly MarketView[]>;
  /** Null makes a new one. A currency has one market, which keeps it; another one with it is refused with CODE_TAKEN. */
  save(actor: Actor, input: { ref: MarketRef | null; draft: MarketDraft }): Promise<MarketView>;
}
