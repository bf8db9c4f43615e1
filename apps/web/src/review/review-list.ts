import type { ProductReviews, ReviewChanged, ReviewView } from '@pushcart/client';

/** What the live stream has told of a product's reviews; `gone` are those that are no longer shown. */
export interface ReviewNews extends ProductReviews {
  readonly gone?: readonly string[];
}

/** An event that is older than what is known changes nothing but the rating, which each event tells anew. */
export function foldReview(news: ReviewNews, { reviewId, review, rating }: ReviewChanged): ReviewNews {
  const others = news.newest.filter(({ id }) => id !== reviewId);
  const known = news.newest.find(({ id }) => id === reviewId);
  const gone = (news.gone ?? []).filter((id) => id !== reviewId);
  if (review === null) return { rating, newest: others, gone: [...gone, reviewId] };
  const latest = known !== undefined && known.version > review.version ? known : review;
  return { rating, newest: newestFirst([...others, latest]), gone };
}

/** The pages that were read, as the news make them: changed, added to, without what is gone. */
export function shownReviews(read: readonly ReviewView[], news: ReviewNews | undefined): readonly ReviewView[] {
  if (news === undefined) return read;
  const shown = new Map([...read, ...news.newest].map((review) => [review.id, review]));
  for (const id of news.gone ?? []) shown.delete(id);
  return newestFirst([...shown.values()]);
}

function newestFirst(reviews: readonly ReviewView[]): readonly ReviewView[] {
  return [...reviews].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1));
}
