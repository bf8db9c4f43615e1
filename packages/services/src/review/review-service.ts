import type {
  Actor,
  OwnReviewView,
  ProductReviews,
  ReviewChance,
  ReviewDraft,
  ReviewView,
  StaffReviewView,
} from '@pushcart/domain';
import type { Page } from '../db/page.ts';
import type { LiveTopic } from '../live-topic.ts';

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface ReviewService {
  /** Published reviews of a product, newest first. */
  list(actor: Actor, input: Paging & { productId: string }): Promise<Page<ReviewView>>;
  /** The signed-in shopper's own review of a product, and whether one may be written: only who got it may. */
  mine(actor: Actor, input: { productId: string }): Promise<ReviewChance>;
  /** Writes the shopper's one review of a product, or changes it. */
  write(actor: Actor, input: ReviewDraft & { productId: string; locale: string }): Promise<OwnReviewView>;
  remove(actor: Actor, input: { productId: string }): Promise<void>;
  /** Reviews being written, changed, hidden and answered; the snapshot holds the rating and the newest ten. */
  watch(actor: Actor, input: { productId: string }): Promise<LiveTopic<ProductReviews>>;
  /** Every change of a review of the store, for staff; the snapshot is the newest fifty. */
  watchStore(actor: Actor): Promise<LiveTopic<readonly StaffReviewView[]>>;
  /** All reviews of the store, newest first; for staff. */
  listForStore(actor: Actor, input: Paging & { status?: string | undefined }): Promise<Page<StaffReviewView>>;
  /** Shows a review, or hides it for a reason its author is told. */
  moderate(
    actor: Actor,
    input: { reviewId: string; status: 'published' | 'hidden'; reason?: string | undefined },
  ): Promise<StaffReviewView>;
  /** The store's answer under a review; an empty one takes it back. */
  reply(actor: Actor, input: { reviewId: string; text: string }): Promise<StaffReviewView>;
}
