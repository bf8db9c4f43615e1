import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { RAIL } from '../catalog/product-row.tsx';
import { ProductTileSkeleton } from '../catalog/product-tile.tsx';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { forYouQuery } from './recommend-queries.ts';
import { type Recommended, RecommendedRail } from './recommended-rail.tsx';
import { useChoice } from './use-choice.ts';

const PLACES = [1, 2, 3, 4];

/** What suits the visitor. It follows what they do, on this page and elsewhere. */
export function ForYouRow() {
  const t = useTranslations('recommend');
  const { data, isPending } = useQuery(forYouQuery(useClient()));
  const { allowed, choose } = useChoice();
  useNews(allowed === true);
  const title = t(data?.isPersonal === true ? 'forYou' : 'wanted');
  if (data?.items.length === 0 || (data === undefined && !isPending)) return null;
  return (
    <section aria-label={title} className="mt-16">
      <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-section">{title}</h2>
        {allowed === true && (
          <button type="button" className="py-2 text-sm text-ink-soft underline" onClick={() => choose(false)}>
            {t('stop')}
          </button>
        )}
      </div>
      {data === undefined ? (
        <Loading>
          <div className={RAIL}>
            {PLACES.map((place) => (
              <ProductTileSkeleton key={place} />
            ))}
          </div>
        </Loading>
      ) : (
        <RecommendedRail
          list="for-you"
          items={data.items}
          action={(item) => allowed === true && <Hide item={item} />}
        />
      )}
    </section>
  );
}

function Hide({ item: { product } }: { readonly item: Recommended }) {
  const t = useTranslations('recommend');
  const text = useText();
  const client = useClient();
  const queryClient = useQueryClient();
  const hide = useMutation({
    mutationFn: () =>
      client.behaviour.record.mutate({ interactions: [{ kind: 'hide', productId: product.id, agoMs: 0 }] }),
    onSuccess: () => queryClient.invalidateQueries(forYouQuery(client)),
  });
  return (
    <Button
      size="small"
      className="mt-2"
      pending={hide.isPending}
      aria-label={t('hideNamed', { name: text(product.name) })}
      onClick={() => hide.mutate()}
    >
      {t('hide')}
    </Button>
  );
}

/** Reads the row again when what the visitor did, on any page, may have changed it. */
function useNews(isRecorded: boolean): void {
  const client = useClient();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isRecorded) return;
    const stream = client.recommend.watch.subscribe(
      {},
      {
        onData: ({ data: frame }) => {
          if (frame.kind === 'event') void queryClient.invalidateQueries(forYouQuery(client));
        },
      },
    );
    return () => stream.unsubscribe();
  }, [client, queryClient, isRecorded]);
}
