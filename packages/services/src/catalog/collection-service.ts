import type { Actor, CollectionDraft, CollectionRule, CollectionView } from '@pushcart/domain';

/** Names the version the change is made to; another one is refused with CATALOG_CHANGED. */
export interface CollectionRef {
  readonly collectionId: string;
  readonly version: number;
}

/** Products by rules: who is in a collection follows prices, tags, categories and attributes without anybody keeping a list. */
export interface CollectionService {
  /** By name in the address. */
  list(actor: Actor): Promise<readonly CollectionView[]>;
  /** How many active products a rule finds. */
  preview(actor: Actor, input: { rule: CollectionRule }): Promise<{ readonly productCount: number }>;
  /** Null makes a new one. */
  save(actor: Actor, input: { ref: CollectionRef | null; draft: CollectionDraft }): Promise<CollectionView>;
  /** A promotion for it alone takes nothing off any more. */
  remove(actor: Actor, input: CollectionRef): Promise<void>;
}
