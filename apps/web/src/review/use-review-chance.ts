import { useQuery } from '@tanstack/react-query';
import { useSession } from '../identity/session.ts';
import { useClient } from '../live/shop.tsx';
import { ownReviewQuery } from './review-queries.ts';

/** What somebody who is signed in said of a product, and whether they may; never asked for guests. */
export function useReviewChance(productId: string) {
  const session = useSession();
  const isSignedIn = session !== undefined && session.account !== null;
  return useQuery({ ...ownReviewQuery(useClient(), productId), enabled: isSignedIn });
}
