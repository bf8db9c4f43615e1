import type { ProductView } from '@pushcart/client';
import { wayTo } from '@pushcart/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ProductFlash } from '../flash/product-flash.tsx';
import { useTitle } from '../frame/use-title.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { useOffers } from '../live/use-offers.ts';
import { orderable, usePromises } from '../live/use-promises.ts';
import { useStock } from '../live/use-stock.ts';
import { useRecordOnce } from '../recommend/recording.tsx';
import { reviewNewsQuery } from '../review/review-queries.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Rating } from '../ui/rating.tsx';
import { WishPlace } from '../wishlist/wish-place.tsx';
import { AddToCart } from './add-to-cart.tsx';
import { Breadcrumb } from './breadcrumb.tsx';
import { BundleContents } from './bundle-contents.tsx';
import { productQuery } from './catalog-queries.ts';
import { DeliveryNote } from './delivery-note.tsx';
import { Gallery } from './gallery.tsx';
import { hasMore, withOffer } from './live-price.ts';
import { PriceText } from './price-text.tsx';
import { ProductFacts } from './product-facts.tsx';
import { ProductMorePlace } from './product-more-place.tsx';
import { StockNote } from './stock-note.tsx';
import { TaxNote } from './tax-note.tsx';
import { type Choice, chosenVariant, firstChoice } from './variant-choice.ts';
import { VariantPicker } from './variant-picker.tsx';

const ProductWish = lazy(async () => ({ default: (await import('../wishlist/product-wish.tsx')).ProductWish }));
const ProductMore = lazy(async () => ({ default: (await import('./product-more.tsx')).ProductMore }));

export function ProductDetail({ product: read }: { readonly product: ProductView }) {
  const { product, isForSale } = useLiveProduct(read);
  const t = useTranslations('catalog');
  const text = useText();
  const format = useFormat();
  const page = useRef<HTMLDivElement>(null);
  const variantIds = useMemo(() => product.variants.map(({ id }) => id), [product.variants]);
  const available = useStock(variantIds, product.stock, page);
  const promises = usePromises(variantIds, product.stock);
  const buyable = orderable(available, promises);
  const [choice, setChoice] = useState<Choice>(() => firstChoice(product, buyable));
  const variant = chosenVariant(product, choice);
  const left = variant === undefined ? 0 : (available.get(variant.id) ?? 0);
  const promise = variant === undefined ? undefined : promises.get(variant.id);
  const { data: news } = useQuery(reviewNewsQuery(product.id));
  useTitle(text(product.name));
  useRecordOnce({ kind: 'view', productId: product.id });
  useAnnounceChange(text(product.name), variant?.id, left);

  return (
    <div ref={page} className="wrap pt-6">
      <Breadcrumb categories={wayTo(product.categories, product.categories.at(-1)?.id ?? null)} />
      <div className="mt-4 grid gap-8 lg:grid-cols-2 lg:gap-14">
        <Gallery images={product.images} title={text(product.name)} />
        <div className="lg:pt-4">
          {product.brand !== null && <p className="text-ink-soft">{t('by', { brand: product.brand })}</p>}
          <h1 className="mt-1 text-title">{text(product.name)}</h1>
          <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 empty:hidden">
            <Rating rating={news?.rating ?? product.rating} />
            {product.salesCount > 0 && (
              <span className="text-sm text-ink-soft">{t('sold', { count: format.compact(product.salesCount) })}</span>
            )}
          </div>
          <p className="mt-5 max-w-prose leading-relaxed">{text(product.description)}</p>
          <div className="mt-7 empty:hidden">
            <VariantPicker product={product} choice={choice} available={buyable} onChoose={setChoice} />
          </div>
          {isForSale && variant !== undefined && (
            <div className="mt-7 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-2xl">
              <PriceText price={variant.price} compareAt={variant.compareAt} />
              <StockNote available={left} promise={promise} className="text-base" />
            </div>
          )}
          {isForSale && variant !== undefined && <TaxNote taxClass={product.taxClass} />}
          <ProductFlash slug={product.slug} />
          {isForSale ? (
            <AddToCart product={product} variant={variant} left={left} promise={promise} />
          ) : (
            <p className="mt-6 rounded-xl bg-sunken px-4 py-3 font-medium">{t('notSold')}</p>
          )}
          {isForSale && variant !== undefined && (
            <Suspense fallback={<WishPlace />}>
              <ProductWish variantId={variant.id} left={left} />
            </Suspense>
          )}
          <DeliveryNote variantId={isForSale ? variant?.id : undefined} left={left} />
        </div>
      </div>
      {variant !== undefined && <BundleContents parts={variant.parts} />}
      <ProductFacts product={product} variant={variant} />
      <Suspense fallback={<ProductMorePlace />}>
        <ProductMore product={product} />
      </Suspense>
    </div>
  );
}

/** The product as it was read, at the prices of now. */
function useLiveProduct(read: ProductView): { readonly product: ProductView; readonly isForSale: boolean } {
  const client = useClient();
  const queryClient = useQueryClient();
  const offer = useOffers([read.id]).get(read.id);
  const isOutdated = hasMore(read, offer);
  useEffect(() => {
    if (isOutdated) void queryClient.invalidateQueries(productQuery(client, read.slug));
  }, [isOutdated, client, queryClient, read.slug]);
  return useMemo(() => ({ product: withOffer(read, offer), isForSale: offer?.isForSale !== false }), [read, offer]);
}

/** Tells listeners when the world changes what is left, not when they choose another form. */
function useAnnounceChange(name: string, variantId: string | undefined, left: number): void {
  const t = useTranslations('catalog');
  const announce = useAnnounce();
  const known = useRef({ variantId, left });
  useEffect(() => {
    const before = known.current;
    known.current = { variantId, left };
    if (before.variantId !== variantId || before.left === left) return;
    announce(t('stockNow', { name, count: left }), { key: 'stock' });
  }, [announce, t, name, variantId, left]);
}
