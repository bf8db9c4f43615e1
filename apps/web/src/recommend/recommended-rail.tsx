import type { RouterOutputs } from '@pushcart/client';
import type { RecommendationList } from '@pushcart/domain';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { cardWithOffer } from '../catalog/live-price.ts';
import { RAIL } from '../catalog/product-row.tsx';
import { ProductTile } from '../catalog/product-tile.tsx';
import { useText } from '../i18n/use-text.ts';
import { useOffers } from '../live/use-offers.ts';
import { useClicksIn } from './recording.tsx';

export type Recommended = RouterOutputs['recommend']['forYou']['items'][number];

interface Props {
  /** What it is called where clicks are counted. */
  readonly list: RecommendationList;
  readonly items: readonly Recommended[];
  /** What can be done with a product of it. */
  readonly action?: (item: Recommended) => ReactNode;
}

/** Recommended products, each with its reason. */
export function RecommendedRail({ list, items, action }: Props) {
  const offers = useOffers(items.map(({ product }) => product.id));
  const onClick = useClicksIn(list);
  return (
    <ul className={RAIL}>
      {items.map((item, position) => (
        <li key={item.product.id} onClickCapture={onClick(item.product.id, position)}>
          <ProductTile product={cardWithOffer(item.product, offers.get(item.product.id))} heading="h3" />
          <p className="mt-1 text-sm text-ink-soft">
            <Reason reason={item.reason} />
          </p>
          {action?.(item)}
        </li>
      ))}
    </ul>
  );
}

/** Why somebody sees a product. */
function Reason({ reason }: { readonly reason: Recommended['reason'] }) {
  const t = useTranslations('recommend.reason');
  const text = useText();
  return 'because' in reason ? t(reason.kind, { name: text(reason.because.name) }) : t(reason.kind);
}
