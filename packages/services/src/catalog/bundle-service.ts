import type { Actor, BundleDraft, BundleView } from '@pushcart/domain';

export interface SetBundleInput {
  readonly variantId: string;
  /** Null makes it a variant with stock of its own again. */
  readonly draft: BundleDraft | null;
  readonly key: string;
}

/** Variants that are made of others. */
export interface BundleService {
  /** Null for a variant that is none. */
  get(actor: Actor, input: { variantId: string }): Promise<BundleView | null>;
  /** Those of a product, for its editor. */
  ofProduct(actor: Actor, input: { productId: string }): Promise<readonly BundleView[]>;
  /** Orders that stand keep what they were made of. Refused for a variant that has stock, is promised, or is part of a bundle. */
  set(actor: Actor, input: SetBundleInput): Promise<BundleView | null>;
}
