import type { ProductCard } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import { usePromises } from '../live/use-promises.ts';
import { useStock } from '../live/use-stock.ts';
import { cx } from '../ui/cx.ts';
import { Picture } from '../ui/picture.tsx';
import { Rating } from '../ui/rating.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Highlight } from './highlight.tsx';
import { PriceText } from './price-text.tsx';
import { StockNote } from './stock-note.tsx';

interface Props {
  readonly product: ProductCard;
  readonly eager?: boolean;
  /** Its rank below the heading it stands under. */
  readonly heading: 'h2' | 'h3';
  /** To be marked in its name. */
  readonly words?: readonly string[] | undefined;
}

const SIZES = '(min-width: 1024px) 22vw, (min-width: 640px) 30vw, 46vw';

/** A product among others. It keeps its place when it sells out; only what it says changes. */
export function ProductTile({ product, eager = false, heading: Heading, words = [] }: Props) {
  const text = useText();
  const tile = useRef<HTMLElement>(null);
  const available = [...useStock(product.variantIds, product.stock, tile).values()].reduce((sum, n) => sum + n, 0);
  const promises = [...usePromises(product.variantIds, product.stock).values()];
  const soonest = promises.toSorted((a, b) => (a.arrivesOn ?? '9').localeCompare(b.arrivesOn ?? '9'))[0];
  return (
    <article ref={tile} className="group relative flex flex-col">
      <div className="overflow-hidden rounded-card bg-sunken">
        <Picture
          image={product.image}
          sizes={SIZES}
          eager={eager}
          decorative
          className={cx(
            'transition-[scale,opacity,filter] duration-500 ease-settle group-hover:scale-[1.03]',
            available === 0 && soonest === undefined && 'opacity-60 saturate-[0.35]',
          )}
        />
      </div>
      <Heading className="mt-3 font-sans text-base leading-snug font-medium tracking-normal">
        <Link to="/products/$slug" params={{ slug: product.slug }} className="after:absolute after:inset-0">
          <Highlight text={text(product.name)} words={words} />
        </Link>
      </Heading>
      <div className="mt-1.5 flex flex-wrap items-baseline justify-between gap-x-3 max-sm:flex-col">
        <PriceText price={product.priceFrom} upTo={product.priceTo} compareAt={product.compareAt} />
        <Rating rating={product.rating} />
      </div>
      <div className="mt-0.5">
        <StockNote available={available} promise={soonest} />
      </div>
    </article>
  );
}

export function ProductTileSkeleton() {
  return (
    <div>
      <Skeleton className="aspect-square w-full rounded-card" />
      <Skeleton className="mt-3 h-5 w-4/5" />
      <Skeleton className="mt-2.5 h-4 w-1/3" />
      <Skeleton className="mt-2 h-4 w-1/4" />
    </div>
  );
}
