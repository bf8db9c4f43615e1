import type { ProductView } from '@pushcart/client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useDestination } from '../delivery/use-destination.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useClient } from '../live/shop.tsx';
import { taxTermsQuery } from './catalog-queries.ts';

/** Which tax a price contains, or gets on top, where things would go. Says nothing where there is none. */
export function TaxNote({ taxClass }: Pick<ProductView, 'taxClass'>) {
  const t = useTranslations('catalog');
  const format = useFormat();
  const client = useClient();
  const country = useDestination().place?.country;
  const { data } = useQuery({ ...taxTermsQuery(client, country ?? ''), enabled: country !== undefined });
  const rate = data?.rates[taxClass] ?? 0;
  // The line is there from the start, so that nothing below it moves.
  if (data === undefined || rate === 0) return <p className="mt-1 min-h-5 text-sm" />;
  return (
    <p className="mt-1 min-h-5 text-sm text-ink-soft">
      {t(data.taxIncluded ? 'taxIncluded' : 'taxOnTop', { rate: format.finePercent(rate / 10_000) })}
    </p>
  );
}
