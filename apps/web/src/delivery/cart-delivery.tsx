import { type CartView, reasonOf } from '@pushcart/client';
import { useQuery } from '@tanstack/react-query';
import { Truck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { quoteQuery } from '../checkout/checkout-queries.ts';
import { useClient } from '../live/shop.tsx';
import { useProblemText } from '../ui/problem.tsx';
import { CountryChoice } from './country-choice.tsx';
import { OptionLine } from './option-line.tsx';
import { useDestination } from './use-destination.ts';

/** When and for how much the whole cart would arrive by the first way; nothing while something in it has to be decided. */
export function CartDelivery({ cart }: { readonly cart: CartView }) {
  const t = useTranslations('delivery');
  const client = useClient();
  const problemText = useProblemText();
  const { place, choose } = useDestination();
  const quote = useQuery({
    ...quoteQuery(client, { ...(place ?? { country: '' }), cartVersion: cart.version }),
    enabled: place !== null,
  });
  const [first] = quote.data?.delivery ?? [];
  if (place === null) return null;
  return (
    <div className="mt-4 flex flex-col gap-2 border-t border-line pt-3 text-sm">
      <CountryChoice place={place} onChoose={choose} />
      {first !== undefined && !quote.isError && (
        <p className="flex items-start gap-2.5">
          <Truck aria-hidden className="mt-0.5 size-4 shrink-0" />
          <OptionLine option={first} />
        </p>
      )}
      {quote.isError && (
        <p className="text-ink-soft">
          {reasonOf(quote.error) === 'OTHER_MARKET' ? problemText(quote.error) : t('unknown')}
        </p>
      )}
    </div>
  );
}
