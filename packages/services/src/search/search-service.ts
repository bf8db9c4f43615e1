import type { Actor, FailedQuery, SearchAnalytics, SearchPeriod, SearchStatus, SynonymGroup } from '@pushcart/domain';

export interface SearchService {
  status(actor: Actor): Promise<SearchStatus>;
  /** What shoppers looked for lately and did not find. */
  failed(actor: Actor): Promise<readonly FailedQuery[]>;
  /** What became of the searches, and of the products looked at, of the last so many days, by visitors who allow that it is kept. */
  analytics(actor: Actor, input: { days: SearchPeriod }): Promise<SearchAnalytics>;
  synonyms(actor: Actor): Promise<readonly SynonymGroup[]>;
  setSynonyms(actor: Actor, input: { groups: readonly SynonymGroup[] }): Promise<readonly SynonymGroup[]>;
  /** Brings products whose texts have changed into the index. Returns how many. */
  followDue(): Promise<number>;
  /** Goes on with indexes that are being made, or that have to be. Returns how many steps were done. */
  carryOn(): Promise<number>;
}
