import type { Actor, RecommendationKind, Recommendations } from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

export interface ForYouInput {
  readonly limit: number;
  /** Products looked at in this session, newest first, where they are not recorded. They are not kept. */
  readonly recent?: readonly string[] | undefined;
  /** Leaves out what the shopper has bought before. */
  readonly onlyNew?: boolean | undefined;
}

export interface ForCartInput {
  readonly limit: number;
}

export interface ForProductInput {
  readonly productId: string;
  readonly kind: RecommendationKind;
  readonly limit: number;
}

/** What to show to whom. Nothing that is sold out, hidden, or bought and not bought twice. */
export interface RecommendationService {
  /**
   * By what the shopper bought and looked at, where that is allowed; else what sells of late and what is new.
   */
  forYou(actor: Actor, input: ForYouInput): Promise<Recommendations>;
  /** What goes with a product; what sells of late follows, with that as the reason. */
  forProduct(actor: Actor, input: ForProductInput): Promise<Recommendations>;
  /** What is bought with what lies in the shopper's cart, as `forProduct`; nothing for an empty cart. */
  forCart(actor: Actor, input: ForCartInput): Promise<Recommendations>;
  /** Says when to ask `forYou` again. */
  watch(actor: Actor): Promise<LiveTopic<null>>;
}
