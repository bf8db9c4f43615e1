import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';

interface Props {
  readonly listing: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    readonly error: Error | null;
    fetchNextPage(): unknown;
  };
}

/** The foot of the listing. */
export function ListingMore({ listing }: Props) {
  const t = useTranslations('ui');
  if (!listing.hasNextPage) return null;
  return (
    <div className="mt-12 flex flex-col items-center gap-3">
      <ActionProblem error={listing.isFetchNextPageError ? listing.error : null} />
      <Button size="large" pending={listing.isFetchingNextPage} onClick={() => void listing.fetchNextPage()}>
        {t('more')}
      </Button>
    </div>
  );
}
