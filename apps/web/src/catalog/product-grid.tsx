import type { ProductCard } from '@pushcart/client';
import { useOffers } from '../live/use-offers.ts';
import { useClicksIn } from '../recommend/recording.tsx';
import { cardWithOffer } from './live-price.ts';
import { ProductTile, ProductTileSkeleton } from './product-tile.tsx';

const GRID = 'grid grid-cols-2 gap-x-4 gap-y-9 sm:grid-cols-3 sm:gap-x-6 xl:grid-cols-4';
/** Pictures of the first row that a desktop shows. */
const FIRST_ROW = 4;

interface Props {
  readonly products: readonly ProductCard[];
  readonly eagerFirstRow?: boolean;
  /** Hears that a price or what is sold has changed. */
  readonly onNews?: () => void;
  /** What it is called where clicks are counted. */
  readonly list: string;
  /** To be marked in the names. */
  readonly words?: readonly string[] | undefined;
}

export function ProductGrid({ products, list, eagerFirstRow = false, onNews, words }: Props) {
  const onClick = useClicksIn(list);
  const offers = useOffers(
    products.map(({ id }) => id),
    onNews,
  );
  return (
    <ul className={GRID}>
      {products.map((product, index) => (
        <li key={product.id} onClickCapture={onClick(product.id, index)}>
          <ProductTile
            product={cardWithOffer(product, offers.get(product.id))}
            heading="h2"
            words={words}
            eager={eagerFirstRow && index < FIRST_ROW}
          />
        </li>
      ))}
    </ul>
  );
}

export function ProductGridSkeleton({ count }: { readonly count: number }) {
  return (
    <div className={GRID}>
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <ProductTileSkeleton key={index} />
      ))}
    </div>
  );
}
