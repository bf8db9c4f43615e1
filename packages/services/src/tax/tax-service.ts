import type { Actor, Destination, TaxTerms, TaxZoneDraft, TaxZoneView } from '@pushcart/domain';

/** Names the version the change is made to; another one is refused with CATALOG_CHANGED. */
export interface TaxZoneRef {
  readonly taxZoneId: string;
  readonly version: number;
}

/** Which taxes a store asks for, and where. Orders keep those they were placed with. */
export interface TaxService {
  /** What is asked for at a place now, for anybody. */
  terms(actor: Actor, destination: Destination): Promise<TaxTerms>;
  /** The zone for everywhere else comes last. */
  zones(actor: Actor): Promise<readonly TaxZoneView[]>;
  /** Null makes a new one. A place that another zone names is refused with CODE_TAKEN. */
  save(actor: Actor, input: { ref: TaxZoneRef | null; draft: TaxZoneDraft }): Promise<TaxZoneView>;
  /** The zone for everywhere else stays. */
  remove(actor: Actor, input: TaxZoneRef): Promise<readonly TaxZoneView[]>;
}
