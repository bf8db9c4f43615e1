import type {
  Actor,
  CouponView,
  PromotionDraft,
  PromotionPage,
  PromotionStatus,
  PromotionView,
} from '@pushcart/domain';
import type { LiveTopic } from '../live-topic.ts';

/** Names the version the change is made to; another one is refused with PROMOTION_CHANGED. */
export interface PromotionRef {
  readonly promotionId: string;
  readonly version: number;
}

/** One code as staff wrote it, or many made by chance. */
export type NewCodes = { readonly code: string } | { readonly prefix: string; readonly count: number };

export interface PromotionService {
  /** The newest first. */
  list(
    actor: Actor,
    input: { statuses?: readonly PromotionStatus[] | undefined; limit: number; cursor?: string | undefined },
  ): Promise<PromotionPage>;
  get(actor: Actor, input: { promotionId: string }): Promise<PromotionView>;
  /** Starts as a draft, which takes nothing off until it is activated. */
  create(actor: Actor, input: { draft: PromotionDraft; key: string }): Promise<PromotionView>;
  /** Orders placed before keep what they were promised. */
  edit(actor: Actor, input: PromotionRef & { draft: PromotionDraft }): Promise<PromotionView>;
  setStatus(actor: Actor, input: PromotionRef & { status: PromotionStatus }): Promise<PromotionView>;
  /** All of them or none: a code that is taken refuses the others too. */
  addCodes(
    actor: Actor,
    input: { promotionId: string; codes: NewCodes; useLimit: number | null; key: string },
  ): Promise<{ readonly added: number }>;
  /** In the order they were made. */
  codes(
    actor: Actor,
    input: { promotionId: string; limit: number; cursor?: string | undefined },
  ): Promise<{ items: readonly CouponView[]; nextCursor: string | null }>;
  /** For staff: says which promotion to read again. */
  watch(actor: Actor): Promise<LiveTopic<PromotionPage>>;
  /** Tells of promotions that began or ended by the clock. Returns how many. */
  tellDue(): Promise<number>;
}
